package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague is asked, or has said, whether the organisation may let a plan out. Only the organisation reads it.
 *
 * @param cleared absent while nobody has decided, and for good where the plan was taken back before
 */
public record PlanReviewRow(
        UUID id,
        String askedBy,
        String askedName,
        Instant askedAt,
        @Nullable Boolean cleared,
        String reason,
        String decidedName) {

    /**
     * The one that waits for a colleague while the plan is in review. An older one that nobody has decided was taken back.
     *
     * @param all of one plan, the newest first
     */
    public static Optional<PlanReviewRow> open(List<PlanReviewRow> all) {
        return all.stream().findFirst().filter(PlanReviewRow::isOpen);
    }

    public boolean isOpen() {
        return cleared == null;
    }
}
