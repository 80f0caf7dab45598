package ngo.portal.persistence.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that one audience should know.
 *
 * @param organisation the addressee, or the leads' audience
 * @param audience name of the role that is told; {@code MEMBER} tells everybody of the organisation
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
