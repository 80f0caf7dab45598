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

/** The commands of the portal to Keycloak. Those who act add them, the sync keeps them. */
@ApplicationScoped
public class OutboxCommandRepository {

    /**
     * Within an organisation nothing overtakes what was asked before it, in the office nothing about the same person; among them
     * whatever has failed stands behind what has not.
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

    /** What is newer and open is done first, and looked after in its turn. */
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
     * Due at once, as soon as the act's own transaction is committed; for one organisation they are carried out in the order
     * in which they were added.
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

    /** The first open one of each organisation, where its time has come: what has been due for longest before the others. */
    public List<OutboxCommand> next(Instant now, int most) {
        return NEXT.list(entities, now, most);
    }

    /** Of one organisation: what is open, and what was given up since the given instant and not asked in another way after that. */
    public List<OutboxCommandRow> open(UUID organisation, Instant since) {
        return OPEN.list(entities, organisation, since);
    }

    /** What is about a person and was done after it had been begun before: some time later, whether it still holds. */
    public List<OutboxCommand> toVerify(int most) {
        return TO_VERIFY.list(entities, most);
    }

    /** Whether it is the caller's to do from now on; not where somebody else has taken or done it meanwhile. */
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
     * It is done, or given up; by the clock of the database, by which it is also read back. Where it was begun more than once, or something
     * about the same person was that is still to be verified, it is verified in its turn.
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

    /** It still holds, or does again: as if it had been done now. */
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

    /** Whether it holds could not be told; again later. */
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
     * It could not be done, and lets those of other organisations past.
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

    /**
     * Lets everything be tried again that was given up for one organisation, unless it was asked in another way after that; tells how
     * much.
     */
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

    /** Notes under which id Keycloak knows the organisation. */
    public void founded(UUID organisation, UUID keycloakId) {
        Sql.run(
                entities,
                "update organisation set keycloak_id = ?1 where id = ?2 and keycloak_id is distinct from ?1",
                keycloakId,
                organisation);
    }
}
