package ngo.portal.ejb.funding;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import org.jspecify.annotations.Nullable;

/** The unencrypted data of a request. */
public record RequestHead(
        UUID id,
        String caseCode,
        UUID applicant,
        UUID funder,
        UUID call,
        FundingTrack track,
        Urgency urgency,
        RequestState state,
        Set<RequestSection> asked,
        Set<RequestSection> writable,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        Instant changedAt,
        long version) {

    public RequestHead {
        asked = Set.copyOf(asked);
        writable = Set.copyOf(writable);
    }

    static RequestHead of(FundingRequest request) {
        return new RequestHead(
                request.id(),
                request.caseCode(),
                request.organisation(),
                request.funder(),
                request.call(),
                request.track(),
                request.urgency(),
                request.state(),
                request.asked(),
                request.writable(),
                request.submittedAt(),
                request.dueAt(),
                request.changedAt(),
                request.version());
    }
}
