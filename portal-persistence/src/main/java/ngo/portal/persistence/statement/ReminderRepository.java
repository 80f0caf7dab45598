package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Planned reminders before deadlines, and answers since the last run of the timer. */
@ApplicationScoped
public class ReminderRepository {

    private static final Select<Long> TAKE = Select.of(
            Long.class,
            """
            with taken as (
              update reminder set sent_at = ?1 where statement_id = ?2 and sent_at is null and due_at <= ?1 returning kind, due_at)
            select count(*) as count from taken
            where due_at = case kind when 'TWO_DAYS' then cast(?3 as timestamptz) - interval '2 days'
              when 'FOUR_HOURS' then cast(?3 as timestamptz) - interval '4 hours' else due_at end
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Plans one reminder of a kind for each statement; where there is one already, its time stays. */
    public void scheduleReminder(Statement statement, String kind, Instant at) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into reminder (organisation_id, statement_id, kind, due_at) values (?1, ?2, ?3, ?4) on conflict do nothing
                """,
                statement.organisation(),
                statement.id(),
                kind,
                at);
    }

    /**
     * Takes the due reminders off the list; several at once count as one.
     *
     * @param hard when the call closes; reminders that were planned for an earlier end are not sent
     */
    public boolean takeReminders(UUID statement, Instant hard, Instant now) {
        return TAKE.first(entities, now, statement, hard).orElse(0L) > 0;
    }

    /**
     * Claims the notice that the scheduler could not publish at the end of this embargo: returns true once, and that caller
     * sends the notice.
     */
    public boolean takeMissedEmbargo(Statement statement, Instant embargo, Instant now) {
        return Sql.run(
                        entities,
                        """
                        insert into reminder (organisation_id, statement_id, kind, due_at, sent_at)
                        values (?1, ?2, 'EMBARGO_MISSED', ?3, ?4) on conflict do nothing
                        """,
                        statement.organisation(),
                        statement.id(),
                        embargo,
                        now)
                > 0;
    }

    /** Takes the new answers off the list; waits for concurrent transactions that are answering. */
    public void takeAnswers(UUID statement) {
        Sql.run(entities, "delete from answer_notice where statement_id = ?1", statement);
    }
}
