package ngo.portal.persistence.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that is offered or signed. Its conditions are sealed under this id.
 *
 * @param offeredBySubject the account that has signed for the funder
 * @param accepted when it was signed for the applicant; absent while it is an offer
 */
public record AgreementRow(
        UUID id,
        UUID request,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        String offeredBySubject,
        String offeredBy,
        Instant offeredAt,
        String acceptedBy,
        @Nullable Instant accepted) {

    public boolean isAccepted() {
        return accepted != null;
    }
}
