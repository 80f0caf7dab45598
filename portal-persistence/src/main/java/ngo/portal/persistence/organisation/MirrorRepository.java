package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Sql;

/** Writes what Keycloak says about organisations, people and membership. Only the mirror may. */
@ApplicationScoped
public class MirrorRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Keeps a known organisation's own entry, but for its name: it is Keycloak's, unless the portal is about to change it
     * there. What the portal has promised to found is recognised by its alias; what is new starts as an active one, unless
     * its alias looks like another's.
     */
    public void keepOrganisation(UUID keycloakId, String alias, String name, Instant now) {
        Sql.run(
                entities,
                "update organisation set keycloak_id = ?1 where alias = ?2 and keycloak_id is null",
                keycloakId,
                alias);
        Sql.run(
                entities,
                """
                insert into organisation (id, keycloak_id, alias, name, short_name, state, changed_at)
                values (?1, ?1, ?2, ?3, ?3, 'ACTIVE', ?4) on conflict do nothing
                """,
                keycloakId,
                alias,
                name,
                now);
        Sql.run(
                entities,
                """
                update organisation set name = ?2, changed_at = ?3, version = version + 1
                where keycloak_id = ?1 and name <> ?2 and not exists (
                  select 1 from errand e where e.organisation_id = organisation.id and e.done_at is null)
                """,
                keycloakId,
                name,
                now);
    }

    /** The portal's ids of all organisations that Keycloak knows, by Keycloak's. */
    public Map<UUID, UUID> known() {
        return Sql.list(
                        entities,
                        "select keycloak_id, id from organisation where keycloak_id is not null",
                        line -> Map.entry(line.uuid(0), line.uuid(1)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
