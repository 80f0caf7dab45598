package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/**
 * The documents with due tasks for timers, without the tasks themselves. Triggers note them in the transaction of the act
 * that changes a date.
 */
@ApplicationScoped
public class DueRepository {

    private static final int CHUNK_SIZE = 100;

    private static final Select<DueDocument> TAKE = Select.of(
            DueDocument.class,
            "select organisation_id as organisation, document_id as document from ctx.take_due(?1, ?2)");

    private static final Select<String> SETTLE = Select.of(String.class, "select cast(ctx.settle_due(?1, ?2) as text)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Takes documents with due tasks, at most 100 at once; no other timer gets the same ones. A document comes again later,
     * and later each time, until it is {@linkplain #settle settled}.
     *
     * @param what a kind of document, or another word of the database function {@code due_of}
     */
    public List<DueDocument> take(String what) {
        return TAKE.list(entities, what, CHUNK_SIZE);
    }

    /** Settles a document: notes its next moment, in the transaction of the act. */
    public void settle(String what, UUID document) {
        entities.flush();
        SETTLE.first(entities, document, what);
    }
}
