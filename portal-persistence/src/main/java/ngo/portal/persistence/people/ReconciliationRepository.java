package ngo.portal.persistence.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Finds what follows from the state of Keycloak and the passing of time: accepted invitations, and roles whose mandate has ended. */
@ApplicationScoped
public class ReconciliationRepository {

    /** The sync notices the acceptance of an invitation in its last minute a little later. */
    private static final Duration ACCEPTANCE_GRACE = Duration.ofMinutes(10);

    private static final String ACCEPTED =
            """
            from invitation i join effective_member m on m.organisation_id = i.organisation_id
            join person p on p.subject = m.subject and p.enabled and lower(normalize(p.email, nfc)) = i.email
            where i.accepted_at is null and i.taken_back_at is null and i.expires_at > ?1
            """;

    /** The command to remove a role is added only once: if Keycloak refuses it, the role has ended here all the same. */
    private static final String RUN_OUT =
            """
            from mandate d join member m on m.organisation_id = d.organisation_id and m.subject = d.subject
              and d.role = any (string_to_array(m.roles, ','))
            join effective_member f on f.organisation_id = m.organisation_id and f.subject = m.subject
            join person p on p.subject = m.subject and p.enabled
            where d.until <= ?1 and not exists (select 1 from outbox_command e where e.organisation_id = d.organisation_id
              and e.subject = d.subject and e.act = 'GIVE_ROLES' and e.asked_at >= d.until)
            """;

    private static final String UNHELD =
            """
            from mandate d where not exists (select 1 from member m where m.organisation_id = d.organisation_id
              and m.subject = d.subject and d.role = any (string_to_array(m.roles, ',')))
            """;

    private static final Select<String> RUN_OUT_THERE = Select.of(
            String.class, "select distinct p.subject " + RUN_OUT + " and d.organisation_id = ?2 order by p.subject");

    private static final Select<UUID> DUE = Select.of(
            UUID.class,
            "select i.organisation_id " + ACCEPTED + " union select d.organisation_id " + RUN_OUT.replace("?1", "?2")
                    + " union select d.organisation_id " + UNHELD
                    + " union select g.organisation_id from program g where g.closed_at is null and g.ends_at <= ?2");

    private static final Select<Acceptance> ACCEPTANCES = Select.of(
            Acceptance.class,
            """
            select i.id as invitation, p.subject, p.name, i.roles, i.mandate_until as until, i.invited_by, i.invited_by_name
            """
                    + ACCEPTED + " and i.organisation_id = ?2 order by i.invited_at, i.id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A person who has accepted an invitation. */
    public record Acceptance(
            UUID invitation,
            String subject,
            String name,
            Set<MemberRole> roles,
            @Nullable Instant until,
            String invitedBy,
            String invitedByName) {

        public Acceptance {
            roles = Set.copyOf(roles);
        }
    }

    /** Organisations with something to reconcile. */
    public List<UUID> due(Instant now) {
        return DUE.list(entities, now.minus(ACCEPTANCE_GRACE), now);
    }

    /**
     * Invitations whose person has joined the organisation, the first sent first. One that expired less than ten minutes ago
     * still counts.
     */
    public List<Acceptance> acceptances(UUID organisation, Instant now) {
        return ACCEPTANCES.list(entities, now.minus(ACCEPTANCE_GRACE), organisation);
    }

    /** People with at least one role whose mandate has ended. */
    public List<String> runOut(UUID organisation, Instant now) {
        return RUN_OUT_THERE.list(entities, now, organisation);
    }

    public void accept(UUID organisation, Acceptance acceptance, Instant now) {
        Sql.run(
                entities,
                "update invitation set accepted_at = ?3, accepted_by = ?4 where organisation_id = ?1 and id = ?2",
                organisation,
                acceptance.invitation(),
                now,
                acceptance.subject());
    }
}
