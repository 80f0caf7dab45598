package ngo.portal.ejb.grant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.assessment.CaseAccess;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.grant.GrantEvent.FunderShutOut;
import ngo.portal.ejb.grant.GrantEvent.GrantReportDueSoon;
import ngo.portal.ejb.grant.GrantEvent.GrantReportOverdue;
import ngo.portal.ejb.grant.GrantEvent.GrantReportingBegun;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.RevealRepository;
import ngo.portal.persistence.grant.GrantReportRepository;
import ngo.portal.persistence.grant.PauseRepository;
import ngo.portal.persistence.grant.ReminderRow;
import ngo.portal.persistence.tenant.TenantContext;

/** Handles due events of one grant, for either side. Called by the timer alone, acting for that side. */
@Stateless
public class GrantDueService {

    /** The two that are due, for the database function {@code due_of}. */
    private static final String GRANT = "GRANT";

    private static final String GRANT_END = "GRANT_END";

    @Inject
    private RequestRepository requests;

    @Inject
    private GrantReportRepository reports;

    @Inject
    private PauseRepository pauses;

    @Inject
    private RevealRepository reveals;

    @Inject
    private DueRepository due;

    @Inject
    private Vault vault;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<GrantEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        List<DueDocument> all = new ArrayList<>(due.take(GRANT));
        all.addAll(due.take(GRANT_END));
        return all;
    }

    /** Advances each grant in a transaction of its own, so that a failure does not block others. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID id) {
        FundingRequest request = requests.requireAlone(id);
        Instant now = clock.instant();
        if (request.funder().equals(tenant.organisation())) {
            beginReporting(request, now);
            remind(request, now);
            due.settle(GRANT, id);
        } else if (request.state() == RequestState.CLOSED) {
            endFunderAccess(request, now);
            due.settle(GRANT_END, id);
        }
    }

    private void beginReporting(FundingRequest request, Instant now) {
        if (request.state() == RequestState.PAID) {
            request.step(RequestState.REPORTING, now);
            events.fire(new GrantReportingBegun(request.document(), CaseAccess.applicantNotified(request)));
        }
    }

    /** Several due reports of one grant cause one reminder. */
    private void remind(FundingRequest request, Instant now) {
        List<ReminderRow> wanted = reports.due(request.id());
        wanted.forEach(one -> reports.reminded(request.funder(), one, now));
        if (wanted.stream().anyMatch(one -> one.kind() == ReminderRow.Kind.SOON)) {
            events.fire(new GrantReportDueSoon(request.document(), CaseAccess.applicantAsked(request)));
        }
        if (wanted.stream().anyMatch(one -> one.kind() == ReminderRow.Kind.OVERDUE)) {
            events.fire(new GrantReportOverdue(request.document(), CaseAccess.applicantAsked(request)));
        }
    }

    /**
     * Revokes the funder's key, acting for the applicant, who owns the object: nobody at the funder can decrypt it any more,
     * not from an old copy of the database either.
     */
    private void endFunderAccess(FundingRequest request, Instant now) {
        for (Secret secret : List.of(Secret.CONTENT, Secret.PAYMENT, Secret.IDENTITY)) {
            vault.expelLater(SealedTexts.object(request, secret), request.funder());
        }
        reveals.closeAll(request.id(), now);
        pauses.ended(request, now);
        events.fire(new FunderShutOut(request.document(), CaseAccess.applicantNotified(request)));
    }
}
