package ngo.portal.persistence.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the inbox.
 *
 * @param event simple name of the event, the key of its text
 * @param needsAnswer somebody has to do something, not only to know it
 */
public record NotificationRow(
        UUID id,
        String event,
        String subjectKind,
        UUID subject,
        String title,
        String actorName,
        boolean needsAnswer,
        boolean read,
        Instant createdAt) {

    /** What happened, whoever was told. */
    public record Happening(String event, UUID subject, Instant at) {}

    public Happening happening() {
        return new Happening(event, subject, createdAt);
    }
}
