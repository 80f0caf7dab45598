package ngo.portal.persistence.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The outbox of commands to Keycloak. The acting services add commands, the sync carries them out. */
@ApplicationScoped
public class OutboxCommandRepository {

    /**
     * Within an organisation commands keep their order, in the office those about the same person do; of the first ones, a
     * command that has failed comes after those that have not.
     */
    private static final Select<OutboxCommand> NEXT = Select.of(
            OutboxCommand.class,
            """
            select e.organisation_id as organisation, e.id, e.act as type, cast(o.keycloak_id as text) as keycloak_organisation, e.subject, e.details,
              e.attempts, e.takes, e.failing_since
            from outbox_command e left join organisation o on o.id = e.organisation_id
            where e.done_at is null and e.due_at <= ?1 and not exists (
              select 1 from outbox_command f where f.organisation_id = e.organisation_id and f.done_at is null
                and (e.act <> 'SPEAK' or f.subject = e.subject)
                and (f.asked_at, f.id) < (e.asked_at, e.id))
            order by e.due_at, e.asked_at, e.id limit ?2
            """);

    /** Newer open commands are carried out first, and verified later in their turn. */
    private static final Select<OutboxCommand> TO_VERIFY = Select.of(
            OutboxCommand.class,
            """
            select e.organisation_id as organisation, e.id, e.act as type, cast(o.keycloak_id as text) as keycloak_organisation, e.subject, e.details,
              e.attempts, e.takes, e.failing_since
            from outbox_command e join organisation o on o.id = e.organisation_id
            where e.verify_at <= clock_timestamp() and not exists (
              select 1 from outbox_command f where f.organisation_id = e.organisation_id and f.subject = e.subject and f.done_at is null)
            order by e.verify_at limit ?1
            """);

    private static final Select<OutboxCommandRow> OPEN = Select.of(
            OutboxCommandRow.class,
            """
            select organisation_id as organisation, id, act as type, subject, details, asked_at as asked, attempts, done_at as done, problem
            from outbox_command
            where organisation_id = ?1 and (done_at is null or id in (
              select g.id from given_up_command g where g.organisation_id = ?1 and g.done_at > ?2))
            order by asked_at, id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Adds a command, due at once after the commit of the act's own transaction; commands of one organisation are carried
     * out in the order in which they were added.
     */
    public void add(
            UUID organisation,
            OutboxCommandType type,
            String subject,
            Map<String, String> details,
            String askedBy,
            Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
                """,
                organisation,
                UUID.randomUUID(),
                type,
                subject,
                DetailsJson.write(details),
                askedBy,
                now);
    }

    /** The first open command of each organisation, if it is due; the one that has been due for longest comes first. */
    public List<OutboxCommand> next(Instant now, int most) {
        return NEXT.list(entities, now, most);
    }

    /**
     * The open commands of one organisation, and those that were given up since the given instant and not replaced by
     * another command after that.
     */
    public List<OutboxCommandRow> open(UUID organisation, Instant since) {
        return OPEN.list(entities, organisation, since);
    }

    /**
     * Completed commands about a person that had been started more than once: after some time the sync verifies whether
     * their effect still holds.
     */
    public List<OutboxCommand> toVerify(int most) {
        return TO_VERIFY.list(entities, most);
    }

    /** Claims a command; returns false where another node has claimed or completed it meanwhile. */
    public boolean take(OutboxCommand command) {
        int taken = Sql.run(
                entities,
                """
                update outbox_command set takes = takes + 1
                where organisation_id = ?1 and id = ?2 and takes = ?3 and (done_at is null or verify_at is not null)
                """,
                command.organisation(),
                command.id(),
                command.takes());
        return taken > 0;
    }

    /**
     * Records that a command is done or given up, at the time of the database, by which it is also read back. Where it, or
     * an unverified command about the same person, was started more than once, it is verified later.
     *
     * @param problem why it was given up, empty where it was done
     * @return whether it was still the caller's
     */
    public boolean end(OutboxCommand command, String problem, Duration verifiedAfter) {
        int ended = Sql.run(
                entities,
                """
                update outbox_command e set done_at = clock_timestamp(), problem = ?1, verify_at = case
                  when ?1 = '' and e.act in ('GIVE_ROLES', 'REMOVE') and (e.takes > 1 or exists (
                    select 1 from outbox_command f
                    where f.organisation_id = e.organisation_id and f.subject = e.subject and f.verify_at is not null))
                  then clock_timestamp() + make_interval(secs => ?2) end
                where e.organisation_id = ?3 and e.id = ?4 and e.takes = ?5
                """,
                problem,
                Math.toIntExact(verifiedAfter.toSeconds()),
                command.organisation(),
                command.id(),
                command.takes());
        if (ended > 0 && problem.isEmpty()) {
            Sql.run(
                    entities,
                    """
                    update outbox_command e set verify_at = null
                    where e.organisation_id = ?1 and e.subject = ?2 and e.id <> ?3 and e.verify_at is not null and exists (
                      select 1 from outbox_command f
                      where f.organisation_id = e.organisation_id and f.id = ?3 and f.act in ('GIVE_ROLES', 'REMOVE'))
                    """,
                    command.organisation(),
                    command.subject(),
                    command.id());
        }
        return ended > 0;
    }

    /** Records that the effect holds, or was restored: as if the command had been carried out now. */
    public void verified(OutboxCommand command) {
        Sql.run(
                entities,
                """
                update outbox_command set done_at = clock_timestamp(), verify_at = null
                where organisation_id = ?1 and id = ?2 and takes = ?3 and verify_at is not null
                """,
                command.organisation(),
                command.id(),
                command.takes());
    }

    /** Postpones the verification, because its result is unknown. */
    public void verifyLater(OutboxCommand command, Duration later) {
        Sql.run(
                entities,
                """
                update outbox_command set verify_at = clock_timestamp() + make_interval(secs => ?1)
                where organisation_id = ?2 and id = ?3 and takes = ?4 and verify_at is not null
                """,
                Math.toIntExact(later.toSeconds()),
                command.organisation(),
                command.id(),
                command.takes());
    }

    /**
     * Postpones a failed command, so that those of other organisations are carried out first.
     *
     * @param failed when there was a fault with it; absent where Keycloak was away
     */
    public void putOff(OutboxCommand command, String problem, @Nullable Instant failed, Instant due) {
        Sql.run(
                entities,
                """
                update outbox_command set attempts = attempts + 1, problem = ?1, due_at = ?2,
                  failing_since = coalesce(failing_since, cast(?3 as timestamptz))
                where organisation_id = ?4 and id = ?5 and takes = ?6 and done_at is null
                """,
                problem,
                due,
                failed,
                command.organisation(),
                command.id(),
                command.takes());
    }

    /** Reopens all given-up commands of one organisation, unless another command has replaced them; returns their number. */
    public int tryAgain(UUID organisation, Instant now) {
        return Sql.run(
                entities,
                """
                update outbox_command set done_at = null, problem = '', attempts = 0, due_at = ?2, failing_since = null
                where organisation_id = ?1 and done_at is not null and problem <> ''
                  and id in (select g.id from given_up_command g where g.organisation_id = ?1)
                """,
                organisation,
                now);
    }

    /** Records the id of the organisation in Keycloak. */
    public void founded(UUID organisation, UUID keycloakId) {
        Sql.run(
                entities,
                "update organisation set keycloak_id = ?1 where id = ?2 and keycloak_id is distinct from ?1",
                keycloakId,
                organisation);
    }
}
