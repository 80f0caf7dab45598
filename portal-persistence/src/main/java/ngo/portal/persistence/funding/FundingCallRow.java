package ngo.portal.persistence.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a list of calls. */
public record FundingCallRow(
        UUID id,
        UUID funder,
        String funderAlias,
        String funderName,
        String title,
        FundingTrack track,
        CallState state,
        Instant opensAt,
        @Nullable Instant closesAt,
        BigDecimal ceiling,
        String currency) {

    /** Whether a request may be submitted now. */
    public boolean isTaking(Instant now) {
        return state == CallState.OPEN && !now.isBefore(opensAt) && (closesAt == null || now.isBefore(closesAt));
    }
}
