package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Verdicts inside an organisation on a request for clearance. */
@ApplicationScoped
public class ClearanceRepository {

    private static final Select<ClearanceRow> ALL = Select.of(
            ClearanceRow.class,
            """
            select text_number, approved, note, given_by, given_at from clearance where document_id = ?1
            order by given_at desc
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Stores a colleague's verdict on the text with this number, for their own organisation alone. */
    public void keep(UUID organisation, Document on, int textNumber, boolean approved, String note, Actor actor) {
        Sql.run(
                entities,
                """
                insert into clearance (organisation_id, document_id, owner_id, text_number, approved, note, given_by,
                  given_by_subject, given_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                organisation,
                on.id(),
                on.owner(),
                textNumber,
                approved,
                note,
                actor.name(),
                actor.subject(),
                actor.at());
    }

    /** The verdicts of the reader's own organisation, the newest first. */
    public List<ClearanceRow> of(UUID document) {
        return ALL.list(entities, document);
    }
}
