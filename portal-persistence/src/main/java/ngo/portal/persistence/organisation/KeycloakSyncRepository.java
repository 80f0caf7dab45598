package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Writes what Keycloak says about organisations, people and membership. Only the sync may. */
@ApplicationScoped
public class KeycloakSyncRepository {

    private static final Select<String> FOLLOW = Select.of(String.class, "select ctx.follow_organisation(?1, ?2, ?3)");

    private static final Select<Instant> NOW = Select.of(Instant.class, "select clock_timestamp()");

    private static final Select<SyncedOrganisationRow> ORGANISATIONS = Select.of(
            SyncedOrganisationRow.class,
            """
            select o.id, o.keycloak_id, o.alias, o.name, o.state, not exists (
              select 1 from outbox_command e where e.organisation_id = o.id and e.done_at is null) as quiet
            from organisation o
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Keeps a known organisation's own entry, but for its name: it is Keycloak's, unless the portal is about to change it
     * there. What the portal has promised to found is recognised by its alias; what is new starts as an active one, unless
     * its alias looks like another's.
     *
     * @return whether it is new
     */
    public boolean keepOrganisation(UUID keycloakId, String alias, String name, Instant now) {
        int added = Sql.run(
                entities,
                """
                insert into organisation (id, keycloak_id, alias, name, short_name, state, changed_at)
                values (?1, ?1, ?2, ?3, ?3, 'ACTIVE', ?4) on conflict do nothing
                """,
                keycloakId,
                alias,
                name,
                now);
        if (added == 0) {
            Sql.run(
                    entities,
                    """
                    update organisation set keycloak_id = ?1 where alias = ?2 and keycloak_id is null and not exists (
                      select 1 from outbox_command e where e.organisation_id = organisation.id and e.act = 'FOUND' and e.problem = 'ALIAS_TAKEN')
                    """,
                    keycloakId,
                    alias);
        }
        return added > 0;
    }

    /**
     * The name is Keycloak's, unless the portal is about to change it there.
     *
     * @return whether it is another one
     */
    public boolean keepName(UUID keycloakId, String name, Instant now) {
        return Sql.run(
                        entities,
                        """
                        update organisation set name = ?2, changed_at = ?3, version = version + 1
                        where keycloak_id = ?1 and name <> ?2 and not exists (
                          select 1 from outbox_command e where e.organisation_id = organisation.id and e.done_at is null)
                        """,
                        keycloakId,
                        name,
                        now)
                > 0;
    }

    /**
     * Suspends what was closed in Keycloak, and resumes what was opened there again.
     *
     * @return the step that was taken, absent where none was
     */
    public Optional<OrganisationStep> follow(UUID organisation, boolean opened, Instant now) {
        return FOLLOW.first(entities, organisation, opened, now)
                .filter(step -> !step.isEmpty())
                .map(OrganisationStep::valueOf);
    }

    /** By the clock of the database: the node that reads may be another one each time. */
    public Instant now() {
        return NOW.first(entities).orElseThrow();
    }

    /** All organisations of the portal. */
    public List<SyncedOrganisationRow> organisations() {
        return ORGANISATIONS.list(entities);
    }

    public void keepPerson(PersonRow person, Instant now) {
        Sql.run(
                entities,
                """
                insert into person (subject, name, email, coalition_roles, enabled, mirrored_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (subject) do update set name = excluded.name, email = excluded.email,
                  coalition_roles = excluded.coalition_roles, enabled = excluded.enabled, mirrored_at = excluded.mirrored_at
                """,
                person.subject(),
                person.name(),
                person.email(),
                joined(person.coalitionRoles()),
                person.enabled(),
                now);
    }

    /** Of an organisation that was not taken in, nobody is a member. */
    public void keepMember(UUID organisation, String subject, Collection<MemberRole> roles, Instant now) {
        Sql.run(
                entities,
                """
                insert into member (organisation_id, subject, roles, mirrored_at)
                select o.id, ?2, ?3, ?4 from organisation o where o.id = ?1
                on conflict (organisation_id, subject) do update set roles = excluded.roles, mirrored_at = excluded.mirrored_at
                """,
                organisation,
                subject,
                joined(roles),
                now);
    }

    /** Ends every membership and every account that this pass has not seen. */
    public void endUnseen(Instant pass) {
        Sql.run(entities, "delete from member where mirrored_at < ?1", pass);
        Sql.run(entities, "update person set enabled = false, coalition_roles = '' where mirrored_at < ?1", pass);
    }

    private static String joined(Collection<? extends Enum<?>> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
