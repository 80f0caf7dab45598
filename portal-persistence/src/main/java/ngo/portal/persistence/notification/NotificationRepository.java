package ngo.portal.persistence.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** The inbox of a person acting for an organisation. */
@ApplicationScoped
public class NotificationRepository {

    private static final int MAX_UNREAD_COUNTED = 99;

    /** The longest time from the instant that an act notes to its commit: nothing older appears later on. */
    private static final Duration MAX_COMMIT_DELAY = Duration.ofMinutes(10);

    private static final String ADD =
            """
            insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title,
              actor_organisation, needs_answer, created_at, mailed_at)
            select v.organisation, v.id, v.audience, v.event, v.kind, v.subject, v.title, ?2, v.asked, v.at, case when ?3 then v.at end
            from json_to_recordset(cast(?1 as json)) as v (organisation uuid, id uuid, audience text, event text, kind text, subject uuid,
              title text, asked boolean, at timestamptz)
            """;

    private static final JsonProvider JSON = JsonProvider.provider();

    /** Reads each audience in the order of an index, and no more rows of each than are wanted. */
    private static final String NEWEST =
            """
            from (
              select one.* from unnest((select ctx.readers())::uuid[]) as reader (id)
              cross join unnest(string_to_array(?1, ',')) as notified (audience)
              cross join lateral (
                select n.* from notification n
                where n.organisation_id = reader.id and n.audience = notified.audience and (n.created_at, n.id) < (?2, ?3)
                order by n.created_at desc, n.id desc limit ?4) one
              order by one.created_at desc, one.id desc limit ?4) n
            left join notification_read r on r.organisation_id = n.organisation_id and r.notification_id = n.id
            join trail_owner o on o.id = n.actor_organisation
            order by n.created_at desc, n.id desc
            """;

    /** Notifications older than the reader's mark count as read. */
    private static final String UNREAD =
            """
            from unnest((select ctx.readers())::uuid[]) as reader (id)
            cross join unnest(string_to_array(?1, ',')) as notified (audience)
            cross join lateral (
              select n.* from notification n
              where n.organisation_id = reader.id and n.audience = notified.audience
                and n.created_at > coalesce((select m.seen_until from notification_read_cursor m), '-infinity')
                and not exists (select 1 from notification_read r where r.organisation_id = n.organisation_id
                                and r.notification_id = n.id and r.subject = (select ctx.subject()))
              order by n.created_at desc, n.id desc) n
            """;

    private static final Select<NotificationRow> ROWS = Select.of(
            NotificationRow.class,
            """
            select n.id, n.event, n.subject_kind, n.subject_id as subject, n.title, o.name as actor_name, n.needs_answer,
              r.read_at is not null or n.created_at <= (select m.seen_until from notification_read_cursor m) as read, n.created_at
            """
                    + NEWEST);

    private static final Select<Integer> UNREAD_COUNT =
            Select.of(Integer.class, "select ctx.unread(string_to_array(?1, ','), ?2)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Adds a notification for each audience, all of them in one statement: sharing with everybody notifies thousands.
     *
     * @param silently without mail
     */
    public void add(Collection<NewNotification> notifications, UUID actor, boolean silently) {
        if (!notifications.isEmpty()) {
            entities.flush();
            Sql.run(entities, ADD, json(notifications), actor, silently);
        }
    }

    private static String json(Collection<NewNotification> notifications) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        notifications.forEach(one -> all.add(JSON.createObjectBuilder()
                .add("organisation", one.organisation().toString())
                .add("id", UUID.randomUUID().toString())
                .add("audience", one.audience())
                .add("event", one.event())
                .add("kind", one.subjectKind())
                .add("subject", one.subject().toString())
                .add("title", one.title())
                .add("asked", one.needsAnswer())
                .add("at", one.at().toString())));
        return all.build().toString();
    }

    /**
     * The notifications, the newest first.
     *
     * @param audiences names of the roles that the reader has
     */
    public Slice.Part<NotificationRow> rows(Collection<String> audiences, Slice slice) {
        List<NotificationRow> rows =
                ROWS.list(entities, String.join(",", audiences), slice.before(), slice.beforeId(), slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.createdAt(), row.id()));
    }

    /** The number of unread notifications, up to 99; one in two roles counts once. */
    public int unread(Collection<String> audiences) {
        return UNREAD_COUNT
                .first(entities, String.join(",", audiences), MAX_UNREAD_COUNTED)
                .orElse(0);
    }

    public void markAllRead(Collection<String> audiences, UUID organisation, String subject, Instant now) {
        Sql.run(
                entities,
                """
                insert into notification_read (organisation_id, notification_id, subject, read_at)
                select n.organisation_id, n.id, ?2, cast(?3 as timestamptz)
                """
                        + UNREAD
                        + " on conflict do nothing",
                String.join(",", audiences),
                subject,
                now);
        Sql.run(
                entities,
                """
                insert into notification_read_cursor (organisation_id, subject, seen_until) values (?1, ?2, ?3)
                on conflict (organisation_id, subject) do update set seen_until = excluded.seen_until
                """,
                organisation,
                subject,
                now.minus(MAX_COMMIT_DELAY));
    }
}
