package ngo.portal.persistence.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
              e.attempts, e.failing_since
            from outbox_command e left join organisation o on o.id = e.organisation_id
            where e.done_at is null and e.due_at <= ?1 and not exists (
              select 1 from outbox_command f where f.organisation_id = e.organisation_id and f.done_at is null
                and (e.act <> 'SPEAK' or f.subject = e.subject)
                and (f.asked_at, f.id) < (e.asked_at, e.id))
            order by e.due_at, e.asked_at, e.id limit ?2
            """);

    private static final Select<OutboxCommandRow> OPEN = Select.of(
            OutboxCommandRow.class,
            """
            select organisation_id as organisation, id, act as type, subject, details, asked_at as asked, attempts, done_at as done, problem
            from outbox_command
            where organisation_id = ?1 and (done_at is null or (problem <> '' and done_at > ?2)) order by asked_at, id
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

    /** Of one organisation: what is open, and what was given up since the given instant. */
    public List<OutboxCommandRow> open(UUID organisation, Instant since) {
        return OPEN.list(entities, organisation, since);
    }

    /**
     * It is done, or given up.
     *
     * @param problem why it was given up, empty where it was done
     */
    public void end(OutboxCommand command, String problem, Instant now) {
        Sql.run(
                entities,
                "update outbox_command set done_at = ?1, problem = ?2 where organisation_id = ?3 and id = ?4",
                now,
                problem,
                command.organisation(),
                command.id());
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
                where organisation_id = ?4 and id = ?5 and done_at is null
                """,
                problem,
                due,
                failed,
                command.organisation(),
                command.id());
    }

    /** Lets everything be tried again that was given up for one organisation; tells how much. */
    public int tryAgain(UUID organisation, Instant now) {
        return Sql.run(
                entities,
                """
                update outbox_command set done_at = null, problem = '', attempts = 0, due_at = ?2, failing_since = null
                where organisation_id = ?1 and done_at is not null and problem <> ''
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
