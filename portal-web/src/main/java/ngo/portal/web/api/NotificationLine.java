package ngo.portal.web.api;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.web.api.shared.Problem;

/** One line of the inbox; the event is a name in kebab case. */
public record NotificationLine(
        UUID id,
        String event,
        String subjectKind,
        UUID subject,
        String title,
        String actor,
        boolean needsAnswer,
        boolean read,
        Instant at) {

    static NotificationLine of(NotificationRow row) {
        return new NotificationLine(
                row.id(),
                Problem.kebab(row.event()),
                row.subjectKind(),
                row.subject(),
                row.title(),
                row.actorName(),
                row.needsAnswer(),
                row.read(),
                row.createdAt());
    }
}
