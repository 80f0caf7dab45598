package ngo.portal.web.api.funding;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.funding.RequestLine;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of requests.
 *
 * @param title decrypted for the caller
 * @param other alias of the other side: the funder, for the own requests of the caller's organisation, or else the applicant; empty if a blind
 *     call hides the applicant from the caller
 */
public record FundingRequestLine(
        UUID id,
        String caseCode,
        String title,
        UUID call,
        FundingTrack track,
        Urgency urgency,
        RequestState state,
        String other,
        @Nullable Instant dueBy,
        @Nullable Instant submittedAt,
        Instant changedAt) {

    static FundingRequestLine of(RequestLine line) {
        return new FundingRequestLine(
                line.row().id(),
                line.row().caseCode(),
                line.title(),
                line.row().call(),
                line.row().track(),
                line.row().urgency(),
                line.row().state(),
                line.row().otherAlias(),
                line.row().dueAt(),
                line.row().submittedAt(),
                line.row().changedAt());
    }
}
