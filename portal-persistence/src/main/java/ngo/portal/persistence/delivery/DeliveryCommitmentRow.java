package ngo.portal.persistence.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that was made in answer to a delivery.
 *
 * @param number counts those of one delivery
 * @param evidence what shows its present state
 * @param shown it goes to the public page with the delivery
 */
public record DeliveryCommitmentRow(
        UUID id,
        UUID delivery,
        int number,
        String promisedBy,
        String text,
        @Nullable LocalDate dueOn,
        DeliveryCommitmentState state,
        String evidence,
        String source,
        boolean shown) {

    /** Whether its day has come and nobody has recorded an outcome. */
    public boolean isDue(LocalDate today) {
        return state.isAwaited() && dueOn != null && !dueOn.isAfter(today);
    }
}
