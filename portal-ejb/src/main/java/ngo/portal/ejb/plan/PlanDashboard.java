package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.dashboard.UpcomingMoment;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanDueRow;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanQueueRow;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.PlanWaitingRepository;
import ngo.portal.persistence.plan.UnansweredPlanRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Dashboard tasks of plans. They name plans by their titles, and never the content of a section. */
@ApplicationScoped
public class PlanDashboard implements DashboardSource {

    private static final String ZONE = "UTC";

    @Inject
    private PlanWaitingRepository waiting;

    @Inject
    private PlanRepository plans;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        int most = dashboard.most();
        List<PlanRow> recentDocument =
                plans.rows(PlanFilter.NONE, Slice.first(most)).items();
        return new Dashboard(
                tasks(recentDocument, dashboard).toList(),
                dashboard
                        .ask(
                                DashboardQuestion.PLAN_ENDING,
                                () -> waiting.ending(dashboard.today(), dashboard.last(), most))
                        .stream()
                        .map(row -> new UpcomingMoment(
                                "ACTIVITY",
                                row.title(),
                                endOf(row.on()),
                                ZONE,
                                true,
                                Link.to(PlanAction.Page.ACTIVITIES, row.id())))
                        .toList(),
                recentDocument.stream().map(PlanDashboard::recent).toList());
    }

    private Stream<Task> tasks(List<PlanRow> recentDocument, DashboardContext dashboard) {
        TenantPrincipal acting = tenant.acting();
        int most = dashboard.most();
        Stream<Task> adoption = acting.lead()
                ? dashboard.ask(DashboardQuestion.PLAN_ADOPTIONS, () -> plans.queue(most)).stream()
                        .filter(row -> !row.spoken())
                        .map(PlanDashboard::adopt)
                : Stream.empty();
        Stream<Task> clearance = clears(acting.roles())
                ? dashboard.ask(DashboardQuestion.PLAN_CLEARANCES, () -> waiting.clearances(most)).stream()
                        .map(row -> Task.asked(PlanAction.CLEAR, row.id(), row.title(), row.ownerName()))
                : Stream.empty();
        Stream<Task> pen = acting.roles().contains(MemberRole.MEMBER) ? pen(recentDocument, dashboard) : Stream.empty();
        return Stream.of(adoption, clearance, pen).flatMap(tasks -> tasks);
    }

    private static boolean clears(Set<MemberRole> roles) {
        return roles.contains(MemberRole.SIGNATORY) || roles.contains(MemberRole.ADMINISTRATOR);
    }

    private Stream<Task> pen(List<PlanRow> recentDocument, DashboardContext dashboard) {
        int most = dashboard.most();
        LocalDate last = dashboard.last();
        Stream<Task> reports = dashboard.ask(DashboardQuestion.PLAN_REPORTS, () -> waiting.reports(last, most)).stream()
                .map(row -> due(PlanAction.MOVE_ACTIVITY, row));
        Stream<Task> risks = dashboard.ask(DashboardQuestion.PLAN_RISKS, () -> waiting.riskReviews(last, most)).stream()
                .map(row -> due(PlanAction.REVIEW_RISKS, row));
        Stream<Task> drafts = recentDocument.stream()
                .filter(row -> row.owner().equals(tenant.organisation()))
                .filter(row -> row.state() == PlanState.DRAFT || row.state() == PlanState.RETURNED)
                .map(row -> Task.own(PlanAction.SAVE, row.id(), row.title(), 1));
        Stream<Task> asked = dashboard.ask(DashboardQuestion.PLAN_ASKED, () -> waiting.asked(most)).stream()
                .map(row -> new Task(
                        PlanAction.ACCEPT_ACTIVITY.task(),
                        Link.to(PlanAction.ACCEPT_ACTIVITY.page(), row.id(), row.activity()),
                        row.title(),
                        row.ownerName(),
                        null,
                        ZONE,
                        1));
        Stream<Task> answers = dashboard.ask(DashboardQuestion.PLAN_AMENDMENTS, () -> waiting.unanswered(most)).stream()
                .map(PlanDashboard::answer);
        return Stream.of(answers, asked, accepted(dashboard), ready(dashboard), reports, risks, drafts)
                .flatMap(tasks -> tasks);
    }

    private Stream<Task> accepted(DashboardContext dashboard) {
        return dashboard.ask(DashboardQuestion.PLAN_REPORTED, () -> waiting.reported(dashboard.most())).stream()
                .map(row -> Task.asked(PlanAction.ACCEPT_PROGRESS, row.id(), row.title(), row.ownerName()));
    }

    private Stream<Task> ready(DashboardContext dashboard) {
        return dashboard.ask(DashboardQuestion.PLAN_READY, () -> waiting.ready(dashboard.most())).stream()
                .map(row -> Task.own(
                        row.state() == PlanState.CLEARED ? PlanAction.SHARE : PlanAction.ACTIVATE,
                        row.id(),
                        row.title(),
                        1));
    }

    private static Task answer(UnansweredPlanRow row) {
        return Task.own(PlanAction.ANSWER_AMENDMENTS, row.id(), row.title(), row.count());
    }

    private static Task adopt(PlanQueueRow row) {
        return Task.asked(PlanAction.ADOPTION_APPROVAL, row.id(), row.title(), row.ownerName());
    }

    private static Task due(PlanAction action, PlanDueRow row) {
        return Task.due(action, row.id(), row.title(), row.ownerName(), endOf(row.on()), ZONE);
    }

    private static RecentDocument recent(PlanRow row) {
        return new RecentDocument(
                Plan.KIND, row.id(), row.title(), row.state().name(), row.ownerName(), row.changedAt());
    }

    /** A day ends when the next one begins. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }
}
