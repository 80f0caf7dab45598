package ngo.portal.persistence.people;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows about a role that it has given.
 *
 * @param document the only one for which it holds; absent where it holds for all
 * @param until absent where it has no end
 * @param grantedBy name of whoever gave it, as it was then
 */
public record MandateRow(
        String subject,
        MemberRole role,
        @Nullable UUID document,
        @Nullable Instant until,
        String grantedBy,
        Instant grantedAt,
        String reason) {

    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
