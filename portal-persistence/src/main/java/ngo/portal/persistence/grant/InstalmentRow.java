package ngo.portal.persistence.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One part of the money. Its sum is sealed under this id.
 *
 * @param tries how many times it was ordered
 * @param settledAt when it was said to have arrived, failed or been dropped
 */
public record InstalmentRow(
        UUID id,
        int number,
        LocalDate plannedOn,
        InstalmentState state,
        int tries,
        PaymentFailure failure,
        String orderedBySubject,
        String orderedBy,
        @Nullable Instant orderedAt,
        String settledBy,
        @Nullable Instant settledAt,
        long version) {}
