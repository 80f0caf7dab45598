package ngo.portal.ejb.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.tenant.TenantContext;

/** Dashboard tasks for pending decisions of features that have no tasks of their own. */
@ApplicationScoped
public class PendingDecisionTasks implements DashboardSource {

    @Inject
    @Any
    private Instance<PendingDecisionSource> sources;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        List<Task> tasks =
                tenant.acting().lead() ? dashboard.ask(DashboardQuestion.SECOND_PERSON, this::open) : List.of();
        return new Dashboard(tasks, List.of(), List.of());
    }

    private List<Task> open() {
        return sources.stream()
                .filter(PendingDecisionSource::isTask)
                .flatMap(source -> source.open().stream())
                .filter(pendingDecision -> pendingDecision.waits() == PendingDecision.Waits.FOR_US)
                .map(PendingDecisionTasks::task)
                .toList();
    }

    private static Task task(PendingDecision pendingDecision) {
        return new Task(
                pendingDecision.kind(),
                pendingDecision.link(),
                pendingDecision.title(),
                "",
                pendingDecision.due(),
                "UTC",
                1);
    }
}
