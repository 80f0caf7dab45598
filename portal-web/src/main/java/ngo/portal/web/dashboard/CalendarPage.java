package ngo.portal.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardService;
import org.jspecify.annotations.Nullable;

/** What is due for the reader in the next 90 days, and what is late. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    private DashboardService dashboard;

    private @Nullable Dashboard due;

    public Dashboard getDue() {
        if (due == null) {
            due = dashboard.calendar();
        }
        return due;
    }

    public boolean isNothingDue() {
        return getDue().ahead().isEmpty() && getDue().tasks().isEmpty();
    }
}
