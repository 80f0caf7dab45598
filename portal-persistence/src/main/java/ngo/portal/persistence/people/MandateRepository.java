package ngo.portal.persistence.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Mandates: ends, limits and origin of roles. */
@ApplicationScoped
public class MandateRepository {

    private static final Select<Integer> IS_DOCUMENT =
            Select.of(Integer.class, "select 1 from statement where id = ?1");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Records the mandate of a role in place of the one before.
     *
     * @param grantedBy account of the person who granted it
     */
    public void grant(UUID organisation, MandateRow mandate, String grantedBy) {
        Sql.run(
                entities,
                """
                insert into mandate (organisation_id, subject, role, scope_document, until, granted_by, granted_by_name, granted_at, reason)
                values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as timestamptz), ?6, ?7, ?8, ?9)
                on conflict (organisation_id, subject, role) do update set scope_document = excluded.scope_document,
                  until = excluded.until, granted_by = excluded.granted_by, granted_by_name = excluded.granted_by_name,
                  granted_at = excluded.granted_at, reason = excluded.reason
                """,
                organisation,
                mandate.subject(),
                mandate.role(),
                mandate.document() == null ? null : mandate.document().toString(),
                mandate.until(),
                grantedBy,
                mandate.grantedBy(),
                mandate.grantedAt(),
                mandate.reason());
    }

    public void end(UUID organisation, String subject, MemberRole role) {
        Sql.run(
                entities,
                "delete from mandate where organisation_id = ?1 and subject = ?2 and role = ?3",
                organisation,
                subject,
                role);
    }

    public void endAll(UUID organisation, String subject) {
        Sql.run(entities, "delete from mandate where organisation_id = ?1 and subject = ?2", organisation, subject);
    }

    /** Deletes the mandates of roles that Keycloak does not have, unless a command to give them is open. */
    public void endUnheld(UUID organisation) {
        Sql.run(
                entities,
                """
                delete from mandate d where d.organisation_id = ?1
                  and not exists (select 1 from member m where m.organisation_id = d.organisation_id and m.subject = d.subject
                                  and d.role = any (string_to_array(m.roles, ',')))
                  and not exists (select 1 from outbox_command e where e.organisation_id = d.organisation_id and e.subject = d.subject
                                  and e.act = 'GIVE_ROLES' and e.done_at is null)
                """,
                organisation);
    }

    /** Whether the organisation sees such a document, so that a role can be limited to it. */
    public boolean isDocument(UUID document) {
        return IS_DOCUMENT.any(entities, document);
    }
}
