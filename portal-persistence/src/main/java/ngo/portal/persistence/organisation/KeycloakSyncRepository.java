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

/** Writes what the sync reads from Keycloak about organisations, people and membership. For the sync alone. */
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

    private static final Select<SyncedOrganisationRow> SOME = Select.of(
            SyncedOrganisationRow.class,
            """
            select o.id, o.keycloak_id, o.alias, o.name, o.state, not exists (
              select 1 from outbox_command e where e.organisation_id = o.id and e.done_at is null) as quiet
            from organisation o
            where o.keycloak_id is null or o.keycloak_id = any (cast(string_to_array(?1, ',') as uuid[]))
            """);

    private static final Select<UUID> IN_KEYCLOAK = Select.of(
            UUID.class,
            """
            select keycloak_id from organisation
            where keycloak_id is not null and id = any (cast(string_to_array(?1, ',') as uuid[]))
            """);

    /** Administrators of Keycloak choose the subjects; each has at most one line. */
    private static final Select<String> PLACED = Select.of(
            String.class, "select distinct subject from member where subject = any (string_to_array(?1, chr(10)))");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Adds an organisation or updates a known one. Of a known one it changes only the name, which is Keycloak's, unless a
     * command to change it there is open. An organisation that the portal has yet to found in Keycloak is recognised by its
     * alias. A new one starts as active, unless its alias looks like another's.
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
     * Takes over the name from Keycloak, unless a command to change it there is open.
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
     * Suspends an organisation that was disabled in Keycloak, and resumes one that was enabled there again.
     *
     * @return the step that was taken, absent where none was
     */
    public Optional<OrganisationStep> follow(UUID organisation, boolean opened, Instant now) {
        return FOLLOW.first(entities, organisation, opened, now)
                .filter(step -> !step.isEmpty())
                .map(OrganisationStep::valueOf);
    }

    /** The time of the database, because each pass may run on another node. */
    public Instant now() {
        return NOW.first(entities).orElseThrow();
    }

    /** All organisations of the portal. */
    public List<SyncedOrganisationRow> organisations() {
        return ORGANISATIONS.list(entities);
    }

    /** Organisations with these ids in Keycloak, and those that Keycloak does not have at all. */
    public List<SyncedOrganisationRow> organisations(Collection<UUID> keycloakIds) {
        return SOME.list(entities, ids(keycloakIds));
    }

    /** The ids in Keycloak of these organisations, as far as they have one. */
    public List<UUID> inKeycloak(Collection<UUID> organisations) {
        return IN_KEYCLOAK.list(entities, ids(organisations));
    }

    /** Those of these people who have a place in an organisation, as far as the portal knows. */
    public List<String> placed(Collection<String> subjects) {
        return PLACED.list(entities, lines(subjects));
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

    /** Stores a member; does nothing for an organisation that was not taken over. */
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

    /** Ends every membership and every account that this pass has not found. */
    public void endUnseen(Instant pass) {
        Sql.run(entities, "delete from member where mirrored_at < ?1", pass);
        Sql.run(entities, "update person set enabled = false, coalition_roles = '' where mirrored_at < ?1", pass);
    }

    /**
     * Ends the memberships in these organisations, and those of these people in any organisation, that this pass has not
     * found. Accounts that then have no place are ended as well.
     *
     * @param organisations by their ids here
     */
    public void endUnseen(Instant pass, Collection<UUID> organisations, Collection<String> subjects) {
        Sql.run(
                entities,
                """
                update person p set enabled = false, coalition_roles = ''
                where p.mirrored_at < ?1 and (p.subject = any (string_to_array(?3, chr(10))) or (
                  p.subject in (
                    select m.subject from member m where m.organisation_id = any (cast(string_to_array(?2, ',') as uuid[])))
                  and not exists (
                    select 1 from member o
                    where o.subject = p.subject and o.organisation_id <> all (cast(string_to_array(?2, ',') as uuid[])))))
                """,
                pass,
                ids(organisations),
                lines(subjects));
        Sql.run(
                entities,
                """
                delete from member m where m.mirrored_at < ?1
                  and (m.organisation_id = any (cast(string_to_array(?2, ',') as uuid[])) or m.subject = any (string_to_array(?3, chr(10))))
                """,
                pass,
                ids(organisations),
                lines(subjects));
    }

    /** Stores the roles that somebody holds in the coalition; does nothing where the portal does not know the person. */
    public void keepRoles(String subject, Collection<CoalitionRole> roles) {
        Sql.run(
                entities,
                "update person set coalition_roles = ?2 where subject = ?1 and coalition_roles <> ?2",
                subject,
                joined(roles));
    }

    /** Ends the coalition roles of everybody except these people; an account that then has no role and no place is ended as well. */
    public void endOtherRoles(Collection<String> holders) {
        Sql.run(
                entities,
                """
                update person p set coalition_roles = '',
                  enabled = p.enabled and exists (select 1 from member m where m.subject = p.subject)
                where p.coalition_roles <> '' and p.subject <> all (string_to_array(?1, chr(10)))
                """,
                lines(holders));
    }

    private static String ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String lines(Collection<String> subjects) {
        return String.join("\n", subjects);
    }

    private static String joined(Collection<? extends Enum<?>> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
