package ngo.portal.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Recent;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** What needs the reader today. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int RECENT = 6;

    @Inject
    private DashboardService dashboard;

    @Inject
    private Text text;

    private @Nullable Dashboard view;

    public Dashboard getView() {
        if (view == null) {
            view = dashboard.view();
        }
        return view;
    }

    public List<Recent> getRecent() {
        return getView().recent().stream().limit(RECENT).toList();
    }

    /** Why it waits, in words. */
    public String why(Task task) {
        return text.of("dashboard", "why." + task.kind(), task.by(), task.count());
    }
}
