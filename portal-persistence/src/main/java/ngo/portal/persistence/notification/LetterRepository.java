package ngo.portal.persistence.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The outbox of mails. Only the timer reads and writes it, on any number of nodes. */
@ApplicationScoped
public class LetterRepository {

    /** The most notifications that one transaction puts into mails. */
    public static final int MAX_NOTIFICATIONS_PER_ROUND = 500;

    private static final Select<Integer> ADD_NOTIFICATIONS = Select.of(
            Integer.class,
            """
            with marked as (
              update notification set mailed_at = cast(?3 as timestamptz) where (organisation_id, id) in (
                select organisation_id, id from notification where mailed_at is null
                order by created_at limit ?4 for update skip locked)
              returning organisation_id, id, audience),
            addressed as (
              select a.organisation_id, a.id, a.subject from (
                select n.organisation_id, n.id, p.subject from marked n
                join person p on n.audience = any (string_to_array(p.coalition_roles, ','))
                where n.organisation_id in (?1, ?2)
                union
                select n.organisation_id, n.id, m.subject from marked n
                join effective_member m on m.organisation_id = n.organisation_id
                  and (n.audience = any (string_to_array(m.roles, ',')) or n.audience = 'person:' || m.subject)
                union
                select n.organisation_id, n.id, d.to_subject from marked n
                join running_delegation d on d.role = n.audience and n.organisation_id in (d.organisation_id, ?1)) a
              join person p on p.subject = a.subject and p.enabled and p.email <> ''),
            opened as (
              insert into letter as open (id, subject, language, due_at)
              select gen_random_uuid(), a.subject,
                coalesce((select s.language from person_setting s where s.subject = a.subject), ''), greatest(cast(?3 as timestamptz),
                (select max(l.closed_at) from letter l where l.subject = a.subject) + make_interval(secs => ?5))
              from (select distinct subject from addressed) a order by a.subject
              on conflict (subject) where closed_at is null do update set due_at = open.due_at
              returning id, subject),
            listed as (
              insert into letter_item (organisation_id, notification_id, subject, letter_id)
              select a.organisation_id, a.id, a.subject, o.id from addressed a join opened o on o.subject = a.subject)
            select count(*) from marked
            """);

    /** In the order of due times, where a mail that has failed comes later. A person gets one mail at a time. */
    private static final String DUE =
            """
            from letter due
            where due.sent_at is null and due.set_aside_at is null and due.due_at <= ?1
              and (due.closed_at is not null or not (
                exists (select 1 from letter last where last.subject = due.subject and last.closed_at > ?2)
                or exists (select 1 from letter before where before.subject = due.subject and before.closed_at is not null
                  and before.sent_at is null and before.set_aside_at is null)))
            order by due.due_at limit 1
            """;

    private static final Select<Integer> IS_ANY_DUE = Select.of(Integer.class, "select 1 " + DUE);

    private static final Select<Taken> TAKE = Select.of(
            Taken.class,
            """
            with taken as materialized (select due.id %s for update skip locked)
            update letter l set closed_at = coalesce(l.closed_at, ?1), attempts = l.attempts + 1, due_at = ?3
            from taken where l.id = taken.id
            returning l.id, (select p.email from person p where p.subject = l.subject and p.enabled) as email, l.language,
              coalesce((select s.zone from person_setting s where s.subject = l.subject), '') as zone, l.attempts, l.failing_since
            """
                    .formatted(DUE));

    private static final Select<Contents> CONTENTS = Select.of(
            Contents.class,
            """
            select count(distinct (n.event, n.subject_id, n.created_at)) as things,
              min(ctx.deadline(n.subject_kind, n.subject_id)) filter (where n.needs_answer) as deadline
            from letter_item i
            join notification n on n.organisation_id = i.organisation_id and n.id = i.notification_id
            where i.letter_id = ?1
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private record Contents(int things, @Nullable Instant deadline) {}

    /** A claimed mail before its content was read. */
    private record Taken(
            UUID id, String email, String language, String zone, int attempts, @Nullable Instant failingSince) {}

    /**
     * Adds the notifications that no mail contains yet to the open mail of each recipient. One statement both marks and adds
     * them, so that a notification that is committed meanwhile is left for the next run; mails that another courier has
     * claimed are left to it.
     *
     * @param pause between two mails to one person
     * @return how many notifications these were
     */
    public int writeLetters(Instant now, Duration pause) {
        double seconds = pause.toSeconds();
        return ADD_NOTIFICATIONS
                .first(entities, Leads.AUDIENCE, Office.ID, now, MAX_NOTIFICATIONS_PER_ROUND, seconds)
                .orElse(0);
    }

    /**
     * Whether there is a mail to send.
     *
     * @param pausedSince people whose last mail was closed later than this get none yet
     */
    public boolean isAnyDue(Instant now, Instant pausedSince) {
        return IS_ANY_DUE.any(entities, now, pausedSince);
    }

    /**
     * Claims the mail that has been due for longest. It is closed: later notifications go into the next one.
     *
     * @param until when others may claim it, unless it was sent
     */
    public Optional<LetterRow> take(Instant now, Instant pausedSince, Instant until) {
        return TAKE.first(entities, now, pausedSince, until).map(this::withContents);
    }

    /** A statement of its own, which sees everything that was added until the mail was closed. */
    private LetterRow withContents(Taken letter) {
        return CONTENTS.first(entities, letter.id())
                .map(contents -> new LetterRow(
                        letter.id(),
                        letter.email(),
                        letter.language(),
                        letter.zone(),
                        letter.attempts(),
                        letter.failingSince(),
                        contents.things(),
                        contents.deadline()))
                .orElseThrow();
    }

    /** Records that the mail server has accepted the mail. */
    public void markSent(UUID id, Instant now) {
        Sql.run(entities, "update letter set sent_at = ?1 where id = ?2", now, id);
    }

    /** Postpones a mail that could not be sent, so that others are sent first. */
    public void putOff(UUID id, Instant now, Instant due) {
        Sql.run(
                entities,
                "update letter set due_at = ?1, failing_since = coalesce(failing_since, ?2) where id = ?3",
                due,
                now,
                id);
    }

    /** Keeps a mail without trying it again. */
    public void setAside(UUID id, Instant now) {
        Sql.run(entities, "update letter set set_aside_at = ?1 where id = ?2", now, id);
    }

    /** Ends a mail that has no recipient any more. It counts neither as sent nor as failed. */
    public void drop(UUID id, Instant now) {
        Sql.run(entities, "update letter set set_aside_at = ?1, failing_since = null where id = ?2", now, id);
    }
}
