package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.Due;
import ngo.portal.persistence.shared.Sql;

/** What the clock has to look after: deadlines, embargoes, reminders. */
@ApplicationScoped
public class DueRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public List<Due> due() {
        return Sql.list(
                entities,
                "select organisation_id, statement_id from ctx.due_statements()",
                line -> new Due(line.uuid(0), line.uuid(1)));
    }

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
