package ngo.portal.ejb.funding.handling;

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
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingEvent;
import ngo.portal.ejb.funding.FundingEvent.ServiceTimeMissed;
import ngo.portal.ejb.funding.FundingEvent.ServiceTimeRunningOut;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Handles due events of one request. Called by the timer alone, acting for the organisation that has to be notified. */
@Stateless
public class FundingDueService {

    /** The two that are due, for the database function {@code due_of}. */
    private static final String REQUEST = "REQUEST";

    private static final String REVEAL = "REVEAL";

    @Inject
    private RequestRepository requests;

    @Inject
    private DueRepository due;

    @Inject
    private EventRepository course;

    @Inject
    private RevealEnd reveals;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        List<DueDocument> all = new ArrayList<>(due.take(REQUEST));
        all.addAll(due.take(REVEAL));
        return all;
    }

    /** Advances each request in a transaction of its own, so that a failure does not block others. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID id) {
        FundingRequest request = requests.requireAlone(id);
        if (request.organisation().equals(tenant.organisation())) {
            reveals.ofWhatIsOver(request);
            due.settle(REVEAL, id);
        } else {
            ring(request);
            due.settle(REQUEST, id);
        }
    }

    /** Notifies officers and their deputies twice: when the last quarter of the response time begins, and when it has run out. */
    private void ring(FundingRequest request) {
        Instant now = clock.instant();
        Instant alarm = request.alarmAt();
        Instant promised = request.dueAt();
        if (alarm == null
                || promised == null
                || now.isBefore(alarm)
                || !request.state().isAwaitingAnswer()) {
            return;
        }
        boolean over = !now.isBefore(promised);
        course.add(request, over ? RequestEventType.BREACHED : RequestEventType.WARNED, now);
        request.rung(now);
        Audience officers = Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER);
        events.fire(
                over
                        ? new ServiceTimeMissed(request.document(), List.of(officers))
                        : new ServiceTimeRunningOut(request.document(), List.of(officers)));
    }
}
