package ngo.portal.ejb.plan.records;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent;
import ngo.portal.ejb.plan.PlanEvent.ProgressAccepted;
import ngo.portal.ejb.plan.PlanEvent.ProgressReported;
import ngo.portal.ejb.plan.PlanEvent.ProgressScheduled;
import ngo.portal.ejb.plan.PlanWriteAccess;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.records.ActivityRepository;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.AimRepository;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.ProgressRepository;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ReportState;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;

/** Progress reports: the owner schedules them, the responsible organisation reports, and the owner accepts. */
@Stateless
public class ProgressService {

    private static final int MAX_REPORT_CHARACTERS = 20_000;

    @Inject
    private PlanRepository plans;

    @Inject
    private ProgressRepository progress;

    @Inject
    private ActivityRepository activities;

    @Inject
    private AimRepository aims;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** Schedules reports on an objective or an activity. They belong to its section. */
    public UUID schedule(UUID id, UUID about, LocalDate firstDue, int everyMonths, LocalDate lastDue) {
        Plan plan = writeAccess.underWay(id);
        UUID section = sectionOf(id, about);
        ScheduleRow schedule = new ScheduleRow(UUID.randomUUID(), section, about, firstDue, everyMonths, lastDue, 0);
        progress.add(plan.organisation(), id, schedule, clock.instant());

        events.fire(new ProgressScheduled(plan.document(), List.of()));
        return schedule.id();
    }

    private UUID sectionOf(UUID id, UUID about) {
        Stream<UUID> objective = aims.objectives(id).stream()
                .filter(one -> one.id().equals(about))
                .map(ObjectiveRow::section);
        Stream<UUID> activity =
                activities.of(id).stream().filter(one -> one.id().equals(about)).map(ActivityRow::section);
        return Stream.concat(objective, activity).findFirst().orElseThrow(NotFound::new);
    }

    /** Submits the report of one due day, for the responsible organisation. */
    public UUID submit(UUID id, UUID schedule, LocalDate dueOn, String text) {
        Plan plan = plans.require(id);
        access.require(Permission.AMEND, plan.organisation(), id);
        plan.requireUnderWay();
        ScheduleRow due = progress.requireSchedule(id, schedule);
        requireResponsible(plan, due);
        if (!due.dues().contains(dueOn)) {
            throw new InvalidInput("dueOn");
        }
        if (text.isBlank() || text.length() > MAX_REPORT_CHARACTERS) {
            throw new InvalidInput("text");
        }

        ReportRow report = new ReportRow(
                UUID.randomUUID(),
                due.section(),
                schedule,
                dueOn,
                tenant.organisation(),
                "",
                text.strip(),
                tenant.acting().name(),
                clock.instant(),
                null);
        progress.submit(tenant.organisation(), plan.organisation(), id, report);

        events.fire(new ProgressReported(plan.document(), toOther(plan.organisation())));
        return report.id();
    }

    private void requireResponsible(Plan plan, ScheduleRow due) {
        UUID own = tenant.organisation();
        boolean responsible = own.equals(plan.organisation())
                || activities.of(plan.id()).stream()
                        .anyMatch(one -> one.id().equals(due.subject()) && one.isDoneBy(own));
        if (!responsible) {
            throw new Forbidden();
        }
    }

    /** Accepts a report, for the owner. */
    public void accept(UUID id, UUID report) {
        Plan plan = writeAccess.underWay(id);
        ReportRow submitted = progress.reports(id).stream()
                .filter(one -> one.id().equals(report))
                .findFirst()
                .orElseThrow(NotFound::new);
        submitted.state().require(ReportState.ACCEPTED);
        progress.accept(plan.organisation(), id, submitted, tenant.acting(), clock.instant());

        events.fire(new ProgressAccepted(plan.document(), toOther(submitted.reporter())));
    }

    private List<Audience> toOther(UUID organisation) {
        return organisation.equals(tenant.organisation())
                ? List.of()
                : List.of(Audience.notified(organisation, MemberRole.MEMBER));
    }
}
