package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;

/** What was said inside an organisation about signing. */
@ApplicationScoped
public class ClearanceRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void keep(UUID organisation, Statement statement, boolean approved, String note, SignOn.Hand hand) {
        Sql.run(
                entities,
                """
                insert into clearance (organisation_id, statement_id, owner_id, text_number, approved, note, given_by,
                  given_by_subject, given_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                organisation,
                statement.id(),
                statement.organisation(),
                statement.textNumber(),
                approved,
                note,
                hand.name(),
                hand.subject(),
                hand.at());
    }

    /** Those of the reader's own organisation, the newest first. */
    public List<ClearanceRow> of(UUID statement) {
        return Sql.list(
                entities,
                """
                select text_number, approved, note, given_by, given_at from clearance where statement_id = ?1
                order by given_at desc
                """,
                line -> new ClearanceRow(line.number(0), line.flag(1), line.text(2), line.text(3), line.instant(4)),
                statement);
    }
}
