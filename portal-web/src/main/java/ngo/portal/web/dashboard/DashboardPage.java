package ngo.portal.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.Dashboard;
import ngo.portal.ejb.statement.DashboardService;
import ngo.portal.ejb.statement.Task;
import ngo.portal.persistence.statement.StatementRow;
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

    public List<StatementRow> getRecent() {
        return getView().recent().stream().limit(RECENT).toList();
    }

    /** Why it waits, in words. */
    public String why(Task task) {
        String key = "why." + task.kind();
        return switch (task.kind()) {
            case ANSWER_AMENDMENTS -> text.of("dashboard", key, task.count());
            case GO_ON_WRITING -> text.of("dashboard", key);
            default -> text.of("dashboard", key, task.by());
        };
    }

    /** Where the act is done. */
    public String page(Task task) {
        return "/statements/" + task.statement()
                + switch (task.kind()) {
                    case SIGN, RECONFIRM, CLEAR, REQUEST_CLEARANCE -> "/sign-on";
                    case DECIDE_TEXT, DECIDE_RELEASE, DECIDE_CHANGE -> "/approval";
                    case OPEN -> "/open";
                    case PUBLISH -> "/release";
                    case ANSWER_AMENDMENTS -> "/amendments";
                    case GO_ON_WRITING -> "/edit";
                };
    }
}
