package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague is asked, or has said, whether the organisation may let a plan out. Only the organisation reads it.
 *
 * @param cleared absent while nobody has decided
 */
public record PlanReviewRow(
        UUID id,
        String askedBy,
        String askedName,
        Instant askedAt,
        @Nullable Boolean cleared,
        String reason,
        String decidedName) {

    public boolean isOpen() {
        return cleared == null;
    }
}
