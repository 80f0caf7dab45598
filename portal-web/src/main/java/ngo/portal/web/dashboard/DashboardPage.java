package ngo.portal.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.RecentDocument;
import org.jspecify.annotations.Nullable;

/** What needs the reader today. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int RECENT_SHOWN = 6;

    @Inject
    private DashboardService dashboard;

    @Inject
    private HttpServletRequest request;

    private @Nullable Dashboard view;

    public Dashboard getView() {
        if (view == null) {
            view = isWhole() ? dashboard.whole() : dashboard.view();
        }
        return view;
    }

    /** More may wait than is shown. */
    public boolean isMore() {
        int shown = getView().tasks().size();
        return shown >= (isWhole() ? DashboardService.MAX_SHOWN_PER_KIND : DashboardService.INITIALLY_SHOWN_PER_KIND);
    }

    /** As much is shown as anybody is shown. */
    public boolean isWhole() {
        return "yes".equals(request.getParameter("all"));
    }

    public List<RecentDocument> getRecent() {
        return getView().recent().stream().limit(RECENT_SHOWN).toList();
    }
}
