package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** What is to be said before a deadline, and what was answered since the timer last looked. */
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

    /** One of a kind for each statement; where there is one already, its time stays. */
    public void planReminder(Statement statement, String kind, Instant at) {
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
     * Takes the reminders that are due off the list; several at once are one.
     *
     * @param hard where the call closes now; what was planned before an earlier end reminds nobody
     */
    public boolean takeReminders(UUID statement, Instant hard, Instant now) {
        return TAKE.first(entities, now, statement, hard).orElse(0L) > 0;
    }

    /**
     * Whether nobody was told yet that the clock could not publish at the end of this embargo. Whoever is told so tells it: the answer is
     * yes once.
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

    /** Waits for whoever is answering just now. */
    public void takeAnswers(UUID statement) {
        Sql.run(entities, "delete from answer_given where statement_id = ?1", statement);
    }
}
