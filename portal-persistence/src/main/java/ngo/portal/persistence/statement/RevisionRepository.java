package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;
import org.jspecify.annotations.Nullable;

/** Proposed revisions of texts that are signed or published. */
@ApplicationScoped
public class RevisionRepository {

    private static final Select<RevisionRow> NEWEST = Select.of(
            RevisionRow.class,
            """
            select r.organisation_id as organisation, o.name as organisation_name, r.number, r.purpose, r.text, r.note, r.notes_to_editors, r.press_contact,
              r.proposed_by, r.proposed_at
            from revision r join organisation o on o.id = r.organisation_id
            where r.statement_id = ?1 order by r.number desc limit 1
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * A revision to be proposed.
     *
     * @param notesToEditors absent where they stay as they are
     * @param pressContact as they are
     */
    public record NewRevision(
            Purpose purpose,
            DocumentText text,
            String note,
            @Nullable String notesToEditors,
            @Nullable String pressContact) {}

    public void add(NewRevision revision, Statement of, UUID organisation, TenantPrincipal by, Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into revision (organisation_id, statement_id, owner_id, number, purpose, text, note, proposed_by,
                  proposed_by_subject, proposed_at, notes_to_editors, press_contact)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                organisation,
                of.id(),
                of.organisation(),
                of.revisionNumber(),
                revision.purpose(),
                DocumentTextJson.write(revision.text()),
                revision.note(),
                by.name(),
                by.subject(),
                now,
                revision.notesToEditors(),
                revision.pressContact());
    }

    /** The newest revision; the statement determines whether it is still open. */
    public Optional<RevisionRow> newest(UUID statement) {
        return NEWEST.first(entities, statement);
    }
}
