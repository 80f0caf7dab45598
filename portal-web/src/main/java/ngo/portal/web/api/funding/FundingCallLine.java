package ngo.portal.web.api.funding;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.funding.FundingTrack;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of funding calls.
 *
 * @param funder alias
 * @param ceiling maximum for one request; absent if there is no limit
 */
public record FundingCallLine(
        UUID id,
        String title,
        String funder,
        FundingTrack track,
        CallState state,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Amount ceiling,
        String currency) {

    static FundingCallLine of(FundingCallRow row) {
        return new FundingCallLine(
                row.id(),
                row.title(),
                row.funderAlias(),
                row.track(),
                row.state(),
                row.opensAt(),
                row.closesAt(),
                row.ceiling().signum() == 0 ? null : Amount.of(row.ceiling().stripTrailingZeros(), row.currency(), 2),
                row.currency());
    }
}
