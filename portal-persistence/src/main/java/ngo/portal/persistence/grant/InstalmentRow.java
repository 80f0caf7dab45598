package ngo.portal.persistence.grant;

import java.time.LocalDate;
import java.util.UUID;

/** One instalment. Its sum is sealed under this id. */
public record InstalmentRow(
        UUID id,
        int number,
        LocalDate plannedOn,
        InstalmentState state,
        PaymentFailure failure,
        String orderedBySubject,
        long version) {}
