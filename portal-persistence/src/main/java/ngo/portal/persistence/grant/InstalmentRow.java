package ngo.portal.persistence.grant;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One part of the money. Its sum is sealed under this id.
 *
 * @param tries how many times it was ordered
 */
public record InstalmentRow(
        UUID id,
        int number,
        LocalDate plannedOn,
        InstalmentState state,
        int tries,
        PaymentFailure failure,
        String orderedBySubject,
        long version) {}
