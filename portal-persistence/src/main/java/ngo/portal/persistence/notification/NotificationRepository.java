package ngo.portal.persistence.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** The inbox of a person acting for an organisation. */
@ApplicationScoped
public class NotificationRepository {

    private static final int MOST_UNREAD = 99;

    private static final String MINE =
            """
            from notification n
            left join notification_read r on r.notification_id = n.id and r.organisation_id = n.organisation_id
            join trail_owner o on o.id = n.actor_organisation
            where n.audience = any (string_to_array(?1, ','))
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(NewNotification told, UUID actor) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title,
                  actor_organisation, needs_answer, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                told.organisation(),
                UUID.randomUUID(),
                told.audience(),
                told.event(),
                told.subjectKind(),
                told.subject(),
                told.title(),
                actor,
                told.needsAnswer(),
                told.at());
    }

    /**
     * The newest first.
     *
     * @param audiences names of the roles that the reader has
     */
    public Slice.Part<NotificationRow> rows(Collection<String> audiences, Slice slice) {
        List<NotificationRow> rows = Sql.list(
                entities,
                """
                select n.id, n.event, n.subject_kind, n.subject_id, n.title, o.name, n.needs_answer, r.read_at, n.created_at
                """
                        + MINE
                        + " and (n.created_at, n.id) < (?2, ?3) order by n.created_at desc, n.id desc limit ?4",
                line -> new NotificationRow(
                        line.uuid(0),
                        line.text(1),
                        line.text(2),
                        line.uuid(3),
                        line.text(4),
                        line.text(5),
                        line.flag(6),
                        line.holds(7),
                        line.instant(8)),
                String.join(",", audiences),
                slice.before(),
                slice.beforeId(),
                slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.createdAt(), row.id()));
    }

    /** Unread ones, counted no further than 99; what was told in two roles counts once. */
    public int unread(Collection<String> audiences) {
        List<NotificationRow.Happening> told = Sql.list(
                entities,
                "select n.event, n.subject_id, n.created_at " + MINE + " and r.read_at is null limit ?2",
                line -> new NotificationRow.Happening(line.text(0), line.uuid(1), line.instant(2)),
                String.join(",", audiences),
                2 * MOST_UNREAD);
        return Math.min(MOST_UNREAD, new HashSet<>(told).size());
    }

    public void markAllRead(Collection<String> audiences, String subject, Instant now) {
        Sql.run(
                entities,
                """
                insert into notification_read (organisation_id, notification_id, subject, read_at)
                select n.organisation_id, n.id, ?2, cast(?3 as timestamptz)
                """
                        + MINE
                        + " and r.read_at is null on conflict do nothing",
                String.join(",", audiences),
                subject,
                now);
    }
}
