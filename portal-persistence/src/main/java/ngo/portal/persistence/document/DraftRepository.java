package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentTextJson;

/** The caller's own drafts. */
@ApplicationScoped
public class DraftRepository {

    private static final Select<Draft> ONE = Select.of(
            Draft.class,
            "select text, beside, base_number, saved_at from document_draft where document_id = ?1 and section_id ="
                    + " ?2");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Stores the draft and replaces the one before.
     *
     * @param section the document's own id where the text is written as a whole
     */
    public void keep(UUID organisation, UUID document, UUID section, String subject, Draft draft) {
        Sql.run(
                entities,
                """
                insert into document_draft (organisation_id, document_id, section_id, subject, text, beside, base_number, saved_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                on conflict (organisation_id, document_id, subject, section_id)
                do update set text = excluded.text, beside = excluded.beside, base_number = excluded.base_number,
                  saved_at = excluded.saved_at
                """,
                organisation,
                document,
                section,
                subject,
                DocumentTextJson.write(draft.text()),
                SideTextJson.write(draft.beside()),
                draft.baseNumber(),
                draft.savedAt());
    }

    /** The caller's own draft; another person's draft is never found. */
    public Optional<Draft> find(UUID document, UUID section) {
        return ONE.first(entities, document, section);
    }

    public void drop(UUID document, UUID section) {
        Sql.run(entities, "delete from document_draft where document_id = ?1 and section_id = ?2", document, section);
    }
}
