package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;

/** Where a timer has something to do, never what. Triggers note it with the act that moves it. */
@ApplicationScoped
public class DueRepository {

    private static final int BATCH_SIZE = 100;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** What timers look after. At a request it is one thing for the funder and another for the applicant. */
    public enum DueKind {
        STATEMENT,
        PLAN,
        REQUEST,
        REVEAL,
        GRANT,
        GRANT_END,
        GLASS
    }

    /**
     * Takes what is due, at most 100 at once; no other timer gets the same. It comes again later, and later each time, until it is
     * {@linkplain #settle settled}.
     */
    public List<DueDocument> take(DueKind what) {
        return Sql.list(
                entities,
                "select organisation_id, document_id from ctx.take_due(?1, ?2)",
                line -> new DueDocument(line.uuid(0), line.uuid(1)),
                what,
                BATCH_SIZE);
    }

    /** It was looked after: the next moment is noted, in the transaction of the act. */
    public void settle(DueKind what, UUID document) {
        entities.flush();
        Sql.one(entities, "select cast(ctx.settle_due(?1, ?2) as text)", line -> line.text(0), document, what);
    }
}
