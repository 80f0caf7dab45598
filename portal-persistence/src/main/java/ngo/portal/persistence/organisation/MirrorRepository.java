package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Sql;

/** Writes what Keycloak says about organisations, people and membership. Only the mirror may. */
@ApplicationScoped
public class MirrorRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Keeps a known organisation's own entry; what is new starts as an active one, unless its alias looks like another's. */
    public void keepOrganisation(UUID id, String alias, String name, Instant now) {
        Sql.run(
                entities,
                """
                insert into organisation (id, alias, name, short_name, state, changed_at)
                values (?1, ?2, ?3, ?3, 'ACTIVE', ?4) on conflict do nothing
                """,
                id,
                alias,
                name,
                now);
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
