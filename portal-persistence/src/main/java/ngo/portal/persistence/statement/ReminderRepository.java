package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;

/** What is to be said before a deadline, and what was answered since the timer last looked. */
@ApplicationScoped
public class ReminderRepository {

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

    /** Takes the reminders that are due off the list; several at once are one. */
    public boolean takeReminders(UUID statement, Instant now) {
        return Sql.run(
                        entities,
                        "update reminder set sent_at = ?1 where statement_id = ?2 and sent_at is null and due_at <= ?1",
                        now,
                        statement)
                > 0;
    }

    /** Waits for whoever is answering just now. */
    public void takeAnswers(UUID statement) {
        Sql.run(entities, "delete from answer_given where statement_id = ?1", statement);
    }
}
