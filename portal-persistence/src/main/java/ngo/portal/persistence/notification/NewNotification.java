package ngo.portal.persistence.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A notification to one audience.
 *
 * @param organisation the addressee, or the leads' audience
 * @param audience name of the role that is notified; {@code MEMBER} notifies everybody of the organisation
 */
public record NewNotification(
        UUID organisation,
        String audience,
        String event,
        String subjectKind,
        UUID subject,
        String title,
        boolean needsAnswer,
        Instant at) {}
