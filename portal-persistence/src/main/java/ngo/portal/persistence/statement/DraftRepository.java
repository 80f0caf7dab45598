package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentTextJson;

/** What the caller alone has typed and not yet saved. */
@ApplicationScoped
public class DraftRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void keep(UUID organisation, UUID statement, String subject, Draft draft) {
        Sql.run(
                entities,
                """
                insert into statement_draft (organisation_id, statement_id, subject, text, notes_to_editors, press_contact,
                  base_number, saved_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                on conflict (organisation_id, statement_id, subject)
                do update set text = excluded.text, notes_to_editors = excluded.notes_to_editors,
                  press_contact = excluded.press_contact, base_number = excluded.base_number, saved_at = excluded.saved_at
                """,
                organisation,
                statement,
                subject,
                DocumentTextJson.write(draft.text()),
                draft.notesToEditors(),
                draft.pressContact(),
                draft.baseNumber(),
                draft.savedAt());
    }

    public Optional<Draft> find(UUID statement) {
        return Sql.one(
                entities,
                """
                select d.text, coalesce(d.notes_to_editors, s.notes_to_editors), coalesce(d.press_contact, s.press_contact),
                  d.base_number, d.saved_at
                from statement_draft d join statement s on s.organisation_id = d.organisation_id and s.id = d.statement_id
                where d.statement_id = ?1
                """,
                line -> new Draft(
                        DocumentTextJson.read(line.text(0)),
                        line.text(1),
                        line.text(2),
                        line.number(3),
                        line.instant(4)),
                statement);
    }

    public void drop(UUID statement) {
        Sql.run(entities, "delete from statement_draft where statement_id = ?1", statement);
    }
}
