package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent.PlanActivated;
import ngo.portal.ejb.plan.PlanEvent.ReportDueSoon;
import ngo.portal.ejb.plan.PlanEvent.ReportOverdue;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanDueRepository;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.ReportDueRow;
import ngo.portal.persistence.plan.records.ActivityRepository;

/** Handles due events of one plan. Called by the timer alone, acting for the owner. */
@Stateless
public class PlanDueService {

    @Inject
    private PlanRepository plans;

    @Inject
    private ActivityRepository activities;

    @Inject
    private DueRepository due;

    @Inject
    private PlanDueRepository planned;

    @Inject
    private PlanReaders readers;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        return due.take(Plan.KIND);
    }

    /** Advances each plan in a transaction of its own, so that a failure does not block others. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID id) {
        Plan plan = plans.requireAlone(id);
        begin(plan);
        List<ReportDueRow> reports = planned.reports(id);
        reports.forEach(report -> planned.reminded(plan, report, clock.instant()));
        remind(plan, reports);
        due.settle(Plan.KIND, id);
    }

    /** Activates an adopted plan from its first day on, once each activity has a responsible organisation. */
    private void begin(Plan plan) {
        LocalDate first = plan.startsOn();
        boolean begins = plan.state() == PlanState.ADOPTED && first != null && !first.isAfter(writeAccess.today());
        if (begins && !activities.anybodyMissing(plan.id())) {
            plan.activate(clock.instant());
            events.fire(new PlanActivated(plan.document(), readers.all(plan)));
        }
    }

    /** Several due reports of one plan cause one reminder. */
    private void remind(Plan plan, List<ReportDueRow> reports) {
        List<Audience> soon = asked(reports, ReportDueRow.Kind.SOON);
        if (!soon.isEmpty()) {
            events.fire(new ReportDueSoon(plan.document(), soon));
        }
        List<Audience> overdue = asked(reports, ReportDueRow.Kind.OVERDUE);
        if (!overdue.isEmpty()) {
            events.fire(new ReportOverdue(plan.document(), overdue));
        }
    }

    private static List<Audience> asked(List<ReportDueRow> reports, ReportDueRow.Kind kind) {
        return reports.stream()
                .filter(report -> report.kind() == kind)
                .map(ReportDueRow::notified)
                .distinct()
                .map(organisation -> Audience.asked(organisation, MemberRole.MEMBER))
                .toList();
    }
}
