package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;

/** What the caller alone has typed and not yet saved. */
@ApplicationScoped
public class DraftRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void keep(UUID organisation, UUID statement, String subject, DocumentText text, int base, Instant now) {
        Sql.run(
                entities,
                """
                insert into statement_draft (organisation_id, statement_id, subject, text, base_number, saved_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (organisation_id, statement_id, subject)
                do update set text = excluded.text, base_number = excluded.base_number, saved_at = excluded.saved_at
                """,
                organisation,
                statement,
                subject,
                DocumentTextJson.write(text),
                base,
                now);
    }

    public Optional<Draft> find(UUID statement) {
        return Sql.one(
                entities,
                "select text, base_number, saved_at from statement_draft where statement_id = ?1",
                line -> new Draft(DocumentTextJson.read(line.text(0)), line.number(1), line.instant(2)),
                statement);
    }

    public void drop(UUID statement) {
        Sql.run(entities, "delete from statement_draft where statement_id = ?1", statement);
    }
}
