package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for clearance of a plan, with the answer of the colleague. Only the organisation reads it.
 *
 * @param cleared absent while nobody has decided, and for good where the plan was withdrawn before
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
     * The open request while the plan is in review. An older one without a decision was withdrawn.
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
