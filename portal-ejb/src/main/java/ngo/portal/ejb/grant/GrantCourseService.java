package ngo.portal.ejb.grant;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.assessment.CaseAccess;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.grant.GrantEvent.GrantClosed;
import ngo.portal.ejb.grant.GrantEvent.GrantResumed;
import ngo.portal.ejb.grant.GrantEvent.GrantSuspended;
import ngo.portal.ejb.grant.GrantEvent.PauseAsked;
import ngo.portal.ejb.grant.GrantEvent.PauseRefused;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.grant.AgreementRow;
import ngo.portal.persistence.grant.GrantClosing;
import ngo.portal.persistence.grant.GrantRefusals.PauseIsAsked;
import ngo.portal.persistence.grant.GrantReportRepository;
import ngo.portal.persistence.grant.GrantReportRow;
import ngo.portal.persistence.grant.InstalmentRepository;
import ngo.portal.persistence.grant.InstalmentRow;
import ngo.portal.persistence.grant.PauseRepository;
import ngo.portal.persistence.grant.PauseRow;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/** Suspends, resumes and ends a grant. */
@Stateless
public class GrantCourseService {

    private static final String REASON = "PAUSE_REASON";

    @Inject
    private GrantAccess grantAccess;

    @Inject
    private PauseRepository pauses;

    @Inject
    private InstalmentRepository instalments;

    @Inject
    private GrantReportRepository reports;

    @Inject
    private EventRepository requestEvents;

    @Inject
    private SealedTexts texts;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<GrantEvent> events;

    @Inject
    private Clock clock;

    /** Requests the suspension from a second person, for safety or because of doubts. From now on no payment can be ordered. */
    public void askToSuspend(UUID id, PauseRow.Ground ground, String reason) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.GRANTS_OFFICER);
        request.state().require(RequestState.SUSPENDED);
        if (ground == PauseRow.Ground.SETTLED) {
            throw new InvalidInput("ground");
        }
        ask(request, PauseRow.Kind.SUSPEND, ground, reason);
    }

    /** Requests from a second person to resume the grant. */
    public void askToResume(UUID id, String reason) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.GRANTS_OFFICER);
        if (request.state() != RequestState.SUSPENDED) {
            throw new NothingToDecide();
        }
        ask(request, PauseRow.Kind.RESUME, PauseRow.Ground.SETTLED, reason);
    }

    private void ask(FundingRequest request, PauseRow.Kind kind, PauseRow.Ground ground, String reason) {
        String words = InputText.required(reason, "reason");
        if (pauses.open(request.id()).isPresent()) {
            throw new PauseIsAsked();
        }

        Instant now = clock.instant();
        UUID pause = pauses.ask(request, kind, ground, tenant.acting(), now);
        texts.say(request, Secret.CASE, pause, REASON, words, now);

        events.fire(new PauseAsked(
                request.document(),
                List.of(
                        Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER),
                        Audience.asked(request.funder(), MemberRole.FINANCE_OFFICER))));
    }

    /** Confirms or refuses the request, as a second person of the funder: an officer or one of finance. */
    public void answerPause(UUID id, boolean agrees) {
        FundingRequest request = grantAccess.whereGrantsAreRun(id);
        access.requireFresh();
        PauseRow pause = pauses.open(id).orElseThrow(NothingToDecide::new);
        if (pause.askedBySubject().equals(tenant.subject())) {
            throw new SecondPersonNeeded();
        }

        Instant now = clock.instant();
        pauses.answer(pause, agrees, tenant.acting(), now);
        events.fire(agrees ? moved(request, pause, now) : refused(request));
    }

    private GrantEvent moved(FundingRequest request, PauseRow pause, Instant now) {
        if (pause.kind() == PauseRow.Kind.SUSPEND) {
            request.suspend(now);
            requestEvents.add(request, RequestEventType.SUSPENDED, now);
            return new GrantSuspended(request.document(), GrantAccess.bothNotified(request));
        }
        request.resume(now);
        requestEvents.add(request, RequestEventType.RESUMED, now);
        grantAccess.followMoney(request, now);
        return new GrantResumed(request.document(), GrantAccess.bothNotified(request));
    }

    private static GrantEvent refused(FundingRequest request) {
        return new PauseRefused(request.document(), CaseAccess.officersNotified(request));
    }

    /**
     * Ends the grant, once every report is settled and every instalment is paid or cancelled. The applicant's texts are
     * closed to the funder at once; the timer revokes its key.
     */
    public void close(UUID id) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.GRANTS_OFFICER);
        access.requireFresh();
        request.state().require(RequestState.CLOSED);
        AgreementRow agreement = grantAccess.accepted(request);
        GrantClosing.require(
                instalments.of(agreement.id()).stream()
                        .map(InstalmentRow::state)
                        .toList(),
                reports.of(agreement.id()).stream().map(GrantReportRow::state).toList());

        Instant now = clock.instant();
        request.step(RequestState.CLOSED, now);
        requestEvents.add(request, RequestEventType.CLOSED, now);

        events.fire(new GrantClosed(request.document(), GrantAccess.bothNotified(request)));
    }
}
