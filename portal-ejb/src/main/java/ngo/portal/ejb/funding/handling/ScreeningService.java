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

/** The first look of the funder: whether a request is one that the call is for. Nobody turns an emergency down alone. */
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

    /** An officer begins to look at it; from now on the funder keeps its own words about it. */
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

    /** An answer leads to this state too, but nobody takes up what waits for one. */
    private static void requireUntouched(FundingRequest request) {
        if (request.state() != RequestState.SUBMITTED) {
            throw new Stale();
        }
    }

    /** The key of a case is there already where somebody has begun before, and could not end. */
    private void openCase(FundingRequest request) {
        VaultObject own = SealedTexts.object(request, Secret.CASE);
        if (vault.openAll(List.of(own)).isEmpty()) {
            vault.create(own);
        }
    }

    /** It is one that the call is for; what it says is verified next. */
    public void accept(UUID id) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.VERIFICATION);
        Instant now = clock.instant();
        verdicts.of(id).filter(verdict -> verdict.confirmedAt() == null).ifPresent(open -> verdicts.drop(open, now));
        course.add(request, RequestEventType.FOUND_ELIGIBLE, now);
        request.step(RequestState.VERIFICATION, now);

        events.fire(new RequestFoundEligible(request.document(), List.of(applicant(request))));
    }

    /** It is not, for one reason of the list; an emergency stays where it is until a second officer says so too. */
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
        // Until it is settled the applicant does not read it: it is sealed for the funder alone.
        texts.say(request, alone ? Secret.CONTENT : Secret.CASE, verdict.id(), VerdictRow.WORDS, words, now);
        if (alone) {
            settle(request, now);
        } else {
            events.fire(new IneligibilityProposed(
                    request.document(), List.of(Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER))));
        }
    }

    /** A second officer would turn it down as well. */
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

    /** It is not turned down after all; another officer has looked, or the same one once more. */
    public void drop(UUID id) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.INELIGIBLE);
        verdicts.drop(waiting(id), clock.instant());

        events.fire(new IneligibilityDropped(
                request.document(), List.of(Audience.told(request.funder(), MemberRole.GRANTS_OFFICER))));
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
        return Audience.told(request.organisation(), MemberRole.MEMBER);
    }
}
