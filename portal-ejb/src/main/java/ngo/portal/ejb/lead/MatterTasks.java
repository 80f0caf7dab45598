package ngo.portal.ejb.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.tenant.TenantContext;

/** What waits for a lead in features that have no tasks of their own. */
@ApplicationScoped
public class MatterTasks implements DashboardSource {

    @Inject
    @Any
    private Instance<MatterSource> sources;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(Instant now, Instant until, int most) {
        List<Task> tasks = tenant.acting().lead()
                ? sources.stream()
                        .filter(MatterSource::isTask)
                        .flatMap(source -> source.open().stream())
                        .filter(matter -> matter.waits() == Matter.Waits.FOR_US)
                        .map(MatterTasks::task)
                        .toList()
                : List.of();
        return new Dashboard(tasks, List.of(), List.of());
    }

    private static Task task(Matter matter) {
        return new Task(matter.kind(), matter.page(), matter.title(), "", matter.due(), "UTC", 1);
    }
}
