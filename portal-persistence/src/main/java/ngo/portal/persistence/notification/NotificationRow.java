package ngo.portal.persistence.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the inbox.
 *
 * @param event simple name of the event, the key of its text
 * @param needsAnswer whether the reader has to act, and not only to know
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

    /** The event behind notifications, whatever their audiences. */
    public record Happening(String event, UUID subject, Instant at) {}

    public Happening happening() {
        return new Happening(event, subject, createdAt);
    }
}
