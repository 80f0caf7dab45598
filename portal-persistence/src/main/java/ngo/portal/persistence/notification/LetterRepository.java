package ngo.portal.persistence.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.shared.Sql;

/** The outbox. Only the clock reads and writes it. */
@ApplicationScoped
public class LetterRepository {

    private static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Writes one letter for each person whom an unsent notification addresses. */
    public int writeLetters(Instant now) {
        Sql.run(
                entities,
                """
                insert into letter (organisation_id, id, notification_id, subject, due_at)
                select n.organisation_id, gen_random_uuid(), n.id, p.subject, cast(?3 as timestamptz)
                from notification n
                join person p on p.enabled and (
                  (n.organisation_id in (?1, ?2) and n.audience = any (string_to_array(p.coalition_roles, ',')))
                  or exists (select 1 from effective_member m where m.subject = p.subject and m.organisation_id = n.organisation_id
                             and (n.audience = any (string_to_array(m.roles, ',')) or n.audience = 'person:' || p.subject))
                  or exists (select 1 from running_delegation d where d.to_subject = p.subject and d.role = n.audience
                             and n.organisation_id in (d.organisation_id, ?1)))
                where n.mailed_at is null
                on conflict do nothing
                """,
                Leads.AUDIENCE,
                Office.ID,
                now);
        return Sql.run(entities, "update notification set mailed_at = ?1 where mailed_at is null", now);
    }

    /** Letters that are due, kept from any other courier until the transaction ends. */
    public List<LetterRow> due(Instant now) {
        return Sql.list(
                entities,
                """
                select l.organisation_id, l.id, l.subject, p.email, l.attempts from letter l join person p on p.subject = l.subject
                where l.sent_at is null and p.email <> '' and l.due_at <= ?1 order by l.due_at limit ?2 for update of l skip locked
                """,
                line -> new LetterRow(line.uuid(0), line.uuid(1), line.text(2), line.text(3), line.number(4)),
                now,
                AT_ONCE);
    }

    public void markSent(UUID id, Instant now) {
        Sql.run(entities, "update letter set sent_at = ?1, attempts = attempts + 1 where id = ?2", now, id);
    }

    public void retryLater(UUID id, Instant due) {
        Sql.run(entities, "update letter set due_at = ?1, attempts = attempts + 1 where id = ?2", due, id);
    }
}
