package ngo.portal.persistence.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * The mandate of a role that the portal has given.
 *
 * @param document the only one for which it holds; absent where it holds for all
 * @param until absent where it has no end
 * @param grantedBy name of the person who granted it, as it was then
 */
public record MandateRow(
        String subject,
        MemberRole role,
        @Nullable UUID document,
        @Nullable Instant until,
        String grantedBy,
        Instant grantedAt,
        String reason) {

    /** The longest mandate: a role with a later end was not meant to end; the database refuses it as well. */
    private static final Duration MAX_TERM = Duration.ofDays(3650);

    /** Whether a role that is given now may have this end: not before it begins, and within ten years. */
    public static boolean mayEnd(@Nullable Instant until, Instant now) {
        return until == null || (until.isAfter(now) && until.isBefore(now.plus(MAX_TERM)));
    }

    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
