package ngo.portal.web.api.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.assessment.FundingDecisionService;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.ejb.assessment.VerificationService;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Assessment of a request by programs, in the steps of the pages. The result of the verification is recorded when reviewers are assigned. */
@Dependent
public class FundingAssessment {

    private static final String UNSAID = "\u2013";

    private final SeatService seats;
    private final VerificationService verification;
    private final FundingDecisionService decisions;
    private final RequestReader reader;
    private final OrganisationService organisations;
    private final Caller caller;

    @Inject
    FundingAssessment(
            SeatService seats,
            VerificationService verification,
            FundingDecisionService decisions,
            RequestReader reader,
            OrganisationService organisations,
            Caller caller) {
        this.seats = seats;
        this.verification = verification;
        this.decisions = decisions;
        this.reader = reader;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** Assigns people to a request. Any person of the funder may be named. The result of the verification is passed on to the reviewers. */
    void assign(UUID id, AssignBody body) {
        RequestState state = reader.view(id).head().state();
        seats.seats(id);
        if (empty(body.reviewers()) && empty(body.approvers())) {
            throw new InvalidInput("reviewers");
        }
        if (body.reviewers() != null && !body.reviewers().isEmpty()) {
            seats.assign(id, SeatKind.REVIEWER, subjects(body.reviewers(), "reviewers"));
        }
        if (body.approvers() != null && !body.approvers().isEmpty()) {
            seats.assign(id, SeatKind.APPROVER, subjects(body.approvers(), "approvers"));
        }
        if (state == RequestState.VERIFICATION) {
            String found = body.found();
            verification.record(id, found == null || found.isBlank() ? UNSAID : found);
        }
    }

    private static boolean empty(@Nullable List<String> sent) {
        return sent == null || sent.isEmpty();
    }

    private List<String> subjects(List<String> sent, String field) {
        return sent.stream()
                .map(one -> organisations.known(List.of(one)).stream()
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(field))
                        .subject())
                .toList();
    }

    /**
     * Records the decision of a named approver who has declared their interests. An officer without a verdict submits the request to the
     * approvers.
     */
    void decide(UUID id, DecideBody body) {
        RequestView view = reader.view(id);
        if (caller.getRoles().contains(MemberRole.GRANTS_OFFICER) && body.verdict() == null) {
            decisions.putToDecision(id);
        } else {
            decisions.vote(id, body.form(view.budget().currency()));
        }
    }
}
