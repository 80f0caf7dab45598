package ngo.portal.web.api.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Operations of the API on funding calls. */
@RequestScoped
public class FundingCallCommands extends DocumentCommands {

    @Inject
    private FundingCallService calls;

    @Override
    protected Record document(UUID id) {
        return FundingCallDocument.of(calls.detail(id));
    }

    @Override
    protected String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    protected String place() {
        return "funding-calls";
    }

    /**
     * A funding call in full.
     *
     * @param funder alias
     * @param windowDays length of one window of a rolling call
     * @param ceiling maximum for one request; absent if there is no limit
     * @param exclusions what the call does not pay for
     * @param categories what the call pays for; an empty list means everything
     * @param answers within how many hours the funder answers
     * @param secondPerson whether a second person of the applicant has to agree
     * @param blind whether the identity of the applicant is hidden from reviewers
     */
    public record FundingCallDocument(
            UUID id,
            String title,
            String text,
            String language,
            String funder,
            FundingTrack track,
            CallState state,
            Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Integer windowDays,
            @Nullable Amount ceiling,
            String currency,
            List<String> exclusions,
            List<String> categories,
            List<Answering> answers,
            List<Criterion> criteria,
            boolean secondPerson,
            int reviewsNeeded,
            int quorum,
            boolean blind,
            long version) {

        /** Within how many hours a request of this urgency is answered. */
        public record Answering(Urgency urgency, int hours) {}

        /** A criterion by which requests are scored. */
        public record Criterion(UUID id, String name, int weight, int scale) {}

        static FundingCallDocument of(CallDetail call) {
            CallTerms terms = call.terms();
            return new FundingCallDocument(
                    call.id(),
                    terms.title(),
                    terms.text(),
                    terms.language(),
                    call.funderAlias(),
                    terms.track(),
                    call.state(),
                    terms.opensAt(),
                    terms.closesAt(),
                    terms.windowDays(),
                    terms.ceiling().signum() == 0
                            ? null
                            : Amount.of(terms.ceiling().stripTrailingZeros(), terms.currency(), 2),
                    terms.currency(),
                    terms.exclusions(),
                    terms.categories(),
                    call.services().stream()
                            .map(one -> new Answering(one.urgency(), one.hours()))
                            .toList(),
                    call.criteria().stream()
                            .map(one -> new Criterion(one.id(), one.name(), one.weight(), one.scale()))
                            .toList(),
                    terms.secondPerson(),
                    terms.reviewsNeeded(),
                    terms.quorum(),
                    terms.blind(),
                    call.version());
        }
    }
}
