package ngo.portal.ejb.funding.handling;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingAccess;
import ngo.portal.ejb.funding.FundingEvent;
import ngo.portal.ejb.funding.FundingEvent.IneligibilityDropped;
import ngo.portal.ejb.funding.FundingEvent.IneligibilityProposed;
import ngo.portal.ejb.funding.FundingEvent.RequestFoundEligible;
import ngo.portal.ejb.funding.FundingEvent.RequestFoundIneligible;
import ngo.portal.ejb.funding.FundingEvent.RequestTakenUp;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import ngo.portal.persistence.funding.handling.ScreeningRepository;
import ngo.portal.persistence.funding.handling.VerdictRow;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/** Screening: the funder checks whether a request is eligible under the call. Rejecting an emergency request needs two people. */
@Stateless
public class ScreeningService {

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private ScreeningRepository verdicts;

    @Inject
    private EventRepository course;

    @Inject
    private SealedTexts texts;

    @Inject
    private Vault vault;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Begins the screening; from now on the funder's own notes about the request are stored. */
    public void takeUp(UUID id) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.SCREENING);
        requireUntouched(request);
        openCase(request);
        Instant now = clock.instant();
        course.add(request, RequestEventType.TAKEN_UP, now);
        request.takeUp(now);

        events.fire(new RequestTakenUp(request.document(), List.of(applicant(request))));
    }

    /** An answer to a question leads to this state too, but a request that waits for an answer cannot be taken up. */
    private static void requireUntouched(FundingRequest request) {
        if (request.state() != RequestState.SUBMITTED) {
            throw new Stale();
        }
    }

    /** Creates the key of the case, unless an earlier attempt that failed has created it. */
    private void openCase(FundingRequest request) {
        VaultObject own = SealedTexts.object(request, Secret.CASE);
        if (vault.openAll(List.of(own)).isEmpty()) {
            vault.create(own);
        }
    }

    /** Finds the request eligible; it is verified next. */
    public void accept(UUID id) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.VERIFICATION);
        Instant now = clock.instant();
        verdicts.of(id).filter(verdict -> verdict.confirmedAt() == null).ifPresent(open -> verdicts.drop(open, now));
        course.add(request, RequestEventType.FOUND_ELIGIBLE, now);
        request.step(RequestState.VERIFICATION, now);

        events.fire(new RequestFoundEligible(request.document(), List.of(applicant(request))));
    }

    /** Finds the request ineligible, for a reason of the list; an emergency request keeps its state until a second officer confirms. */
    public void turnDown(UUID id, IneligibleReason reason, String toApplicant) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.INELIGIBLE);
        if (verdicts.of(id).isPresent()) {
            throw new Stale();
        }
        String words = InputText.optional(toApplicant, "reason");
        Instant now = clock.instant();
        boolean alone = !request.track().isEmergency();
        VerdictRow verdict = verdicts.propose(request, reason, tenant.acting(), now, alone ? now : null);
        // Until it is final the applicant cannot read it: it is encrypted for the funder alone.
        texts.say(request, alone ? Secret.CONTENT : Secret.CASE, verdict.id(), VerdictRow.WORDS, words, now);
        if (alone) {
            settle(request, now);
        } else {
            events.fire(new IneligibilityProposed(
                    request.document(), List.of(Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER))));
        }
    }

    /** Confirms the rejection as the second officer. */
    public void confirm(UUID id) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.INELIGIBLE);
        VerdictRow verdict = waiting(id);
        if (verdict.proposedBy().equals(tenant.subject())) {
            throw new SecondPersonNeeded();
        }
        Instant now = clock.instant();
        String words = texts.read(request, verdict.id()).text(verdict.id(), VerdictRow.WORDS);
        verdicts.confirm(verdict, tenant.acting(), now);
        texts.say(request, Secret.CONTENT, verdict.id(), VerdictRow.WORDS, words, now);
        settle(request, now);
    }

    /** Drops the proposal to reject; another officer may, or the same one after another look. */
    public void drop(UUID id) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.INELIGIBLE);
        verdicts.drop(waiting(id), clock.instant());

        events.fire(new IneligibilityDropped(
                request.document(), List.of(Audience.notified(request.funder(), MemberRole.GRANTS_OFFICER))));
    }

    private VerdictRow waiting(UUID id) {
        return verdicts.of(id).filter(verdict -> verdict.confirmedAt() == null).orElseThrow(NotFound::new);
    }

    private void settle(FundingRequest request, Instant now) {
        course.add(request, RequestEventType.FOUND_INELIGIBLE, now);
        request.stepOffTheClock(RequestState.INELIGIBLE, now);
        events.fire(new RequestFoundIneligible(request.document(), List.of(applicant(request))));
    }

    private static Audience applicant(FundingRequest request) {
        return Audience.notified(request.organisation(), MemberRole.MEMBER);
    }
}
