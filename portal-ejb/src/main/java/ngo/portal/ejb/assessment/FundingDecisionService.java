package ngo.portal.ejb.assessment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.assessment.AssessmentEvent.PutToDecision;
import ngo.portal.ejb.assessment.AssessmentEvent.RequestDecided;
import ngo.portal.ejb.assessment.AssessmentEvent.VoiceGiven;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingAccess;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.assessment.ApplicantTrack;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotDeclared;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotNamed;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotPutToDecision;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotUnderAssessment;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.DecisionReadiness;
import ngo.portal.persistence.assessment.FundingDecisionRepository;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.assessment.Voting;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Decides requests by a quorum: the approvers whom an officer has named vote, and enough equal votes decide. */
@Stateless
public class FundingDecisionService {

    @Inject
    private FundingAccess funding;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private SeatRepository seats;

    @Inject
    private FundingDecisionRepository decisions;

    @Inject
    private DecisionReader reader;

    @Inject
    private AwardCalculator awards;

    @Inject
    private SealedTexts texts;

    @Inject
    private CallRepository calls;

    @Inject
    private EventRepository requestEvents;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<AssessmentEvent> events;

    @Inject
    private Clock clock;

    /**
     * Puts the request to the approvers, once the reviews that the call demands are submitted. An emergency request does not
     * wait for reviews.
     */
    public void putToDecision(UUID id) {
        FundingRequest request = funding.forOfficer(id);
        request.state().require(RequestState.DECISION);
        if (request.state() == RequestState.VERIFICATION && !request.track().isEmergency()) {
            throw new IllegalTransition(request.state().name(), RequestState.DECISION.name());
        }
        List<SeatRow> all = seats.of(id);
        CallTerms terms = calls.require(request.call()).terms();
        DecisionReadiness.of(request.state(), terms.reviewsNeeded(), Voting.quorum(terms.quorum()), all)
                .require();

        Instant now = clock.instant();
        request.step(RequestState.DECISION, now);
        requestEvents.add(request, RequestEventType.PUT_TO_DECISION, now);

        events.fire(new PutToDecision(
                request.document(),
                all.stream()
                        .filter(seat -> seat.part() == SeatKind.APPROVER
                                && !seat.state().isOut())
                        .map(seat -> Audience.asksPerson(request.funder(), seat.subject()))
                        .toList()));
    }

    /**
     * Casts the caller's vote. The vote that completes the quorum decides the request: the applicant receives its reason,
     * and the exchange rate is the one of that day.
     */
    public void vote(UUID id, DecisionForm form) {
        FundingRequest request = caseAccess.atFunder(id);
        access.requireMember();
        access.requireFresh();
        SeatRow seat = declaredSeat(request);
        caseAccess.alone(id);
        requireDecision(request);
        int round = decisions.round(id);
        reader.voting(request, round).requireMayVote(tenant.subject());
        DecisionForm said = form.said();
        Award award = awards.award(request, form);

        Instant now = clock.instant();
        give(request, seat, round, award, said, now);
        events.fire(new VoiceGiven(request.document(), CaseAccess.officersNotified(request)));
        if (reader.voting(request, round).decided().isPresent()) {
            decide(request, round, award, said, now);
        }
    }

    /** Gives officers the reason that approvers have to be named first; refuses everybody else. */
    private SeatRow declaredSeat(FundingRequest request) {
        boolean officer = tenant.acting().roles().contains(MemberRole.GRANTS_OFFICER);
        SeatRow seat = caseAccess
                .findOwnSeat(request, SeatKind.APPROVER)
                .orElseThrow(() -> officer ? new NotNamed() : new Forbidden());
        if (seat.state() == SeatState.INVITED) {
            throw new NotDeclared();
        }
        return seat;
    }

    private static void requireDecision(FundingRequest request) {
        if (request.state().may(RequestState.DECISION)) {
            throw new NotPutToDecision();
        }
        if (request.state() != RequestState.DECISION) {
            throw new NotUnderAssessment();
        }
    }

    private void give(FundingRequest request, SeatRow seat, int round, Award award, DecisionForm said, Instant now) {
        UUID vote = decisions.vote(request.funder(), seat, round, award.ballot().outcome(), now);
        texts.say(
                request,
                Secret.CASE,
                vote,
                Map.of(
                        DecisionReader.BALLOT, award.written(),
                        DecisionReader.VOTE_REASON, said.reason(),
                        DecisionReader.VOTE_TO_APPLICANT, said.reasonToApplicant()),
                now);
        if (seat.state() == SeatState.ACCEPTED) {
            seats.move(seat, SeatState.SUBMITTED, Relation.NONE, now);
        }
    }

    private void decide(FundingRequest request, int round, Award award, DecisionForm said, Instant now) {
        UUID decided = decisions.determine(
                request.funder(),
                request.organisation(),
                request.id(),
                round,
                award.ballot().outcome(),
                now);
        texts.say(request, Secret.AGREEMENT, decided, DecisionReader.AWARD, award.written(), now);
        texts.say(request, Secret.CASE, decided, DecisionReader.REASON, said.reason(), now);
        texts.say(request, Secret.CONTENT, decided, DecisionReader.TO_APPLICANT, said.reasonToApplicant(), now);
        request.stepOffTheClock(RequestState.valueOf(award.ballot().outcome().name()), now);
        requestEvents.add(request, RequestEventType.DECIDED, now);

        events.fire(new RequestDecided(
                request.document(),
                Stream.concat(
                                CaseAccess.applicantNotified(request).stream(),
                                CaseAccess.officersAsked(request).stream())
                        .toList()));
    }

    /** Whether the caller has not voted yet in this round. */
    public boolean isSilent(UUID id) {
        access.requireMember();
        int round = decisions.round(id);
        return decisions.votes(id).stream()
                .noneMatch(vote -> vote.round() == round && vote.subject().equals(tenant.subject()));
    }

    /** The decision as far as the caller may know it: the applicant sees the outcome, approvers also see who voted how. */
    public DecisionView decision(UUID id) {
        access.requireMember();
        return reader.view(funding.require(id));
    }

    /** The progress of the request as the applicant sees it. */
    public ApplicantTrack track(UUID id) {
        access.requireMember();
        FundingRequest request = funding.require(id);
        return ApplicantTrack.of(request.state(), requestEvents.of(id));
    }
}
