package ngo.portal.persistence.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.RoleNames;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Programs that use the API, for administrators of the coalition. */
@ApplicationScoped
public class ProgramRepository {

    private static final String ROWS =
            """
            select p.organisation_id as organisation, o.alias, o.name as organisation_name, o.keycloak_id as keycloak_organisation, p.id, p.name, p.roles, p.ends_at,
              p.made_by_name, p.made_at, p.secret_at, p.closed_at, p.closed_by_name
            from program p join organisation o on o.id = p.organisation_id
            """;

    /** Programs with access come before those without. */
    private static final Select<ProgramRow> NEWEST = Select.of(
            ProgramRow.class,
            ROWS + " order by (p.closed_at is not null or p.ends_at <= ?1), p.made_at desc, p.id limit ?2");

    private static final Select<ProgramRow> ONE = Select.of(ProgramRow.class, ROWS + " where p.id::text = ?1");

    private static final Select<ProgramRow> ENDED = Select.of(
            ProgramRow.class,
            ROWS
                    + " where p.organisation_id = ?1 and p.closed_at is null and p.ends_at <= ?2 order by p.ends_at, p.id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The person who makes a program, and when. */
    public record Maker(String subject, String name, Instant at) {}

    /** The newest programs, those with access first. */
    public List<ProgramRow> rows(Instant now, int most) {
        return NEWEST.list(entities, now, most);
    }

    public Optional<ProgramRow> find(UUID id) {
        return ONE.first(entities, id.toString());
    }

    /** Programs of an organisation that have ended without Keycloak's knowing it yet. */
    public List<ProgramRow> ended(UUID organisation, Instant now) {
        return ENDED.list(entities, organisation, now);
    }

    public void add(UUID organisation, UUID id, String name, Collection<MemberRole> roles, Instant ends, Maker maker) {
        Sql.run(
                entities,
                """
                insert into program (organisation_id, id, name, roles, ends_at, made_by, made_by_name, made_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                organisation,
                id,
                name,
                RoleNames.joined(roles),
                ends,
                maker.subject(),
                maker.name(),
                maker.at());
    }

    /** Locks the program until the transaction ends. */
    public void lock(UUID id) {
        Sql.lock(entities, "program:" + id);
    }

    public void limit(ProgramRow program, Collection<MemberRole> roles, Instant ends) {
        Sql.run(
                entities,
                "update program set roles = ?3, ends_at = ?4 where organisation_id = ?1 and id = ?2",
                program.organisation(),
                program.id(),
                RoleNames.joined(roles),
                ends);
    }

    /** Records a new secret, at a whole second, because tokens give their time of issue in whole seconds. */
    public void renewed(ProgramRow program, Instant now) {
        Sql.run(
                entities,
                "update program set secret_at = date_trunc('second', cast(?3 as timestamptz)) where organisation_id = ?1 and id = ?2",
                program.organisation(),
                program.id(),
                now);
    }

    /**
     * Ends its access for good.
     *
     * @param name of the person who revokes it; empty where its end has come
     */
    public void close(ProgramRow program, String name, Instant now) {
        Sql.run(
                entities,
                "update program set closed_at = ?3, closed_by_name = ?4 where organisation_id = ?1 and id = ?2",
                program.organisation(),
                program.id(),
                now,
                name);
    }
}
