package ngo.portal.web.plan;

import java.time.LocalDate;
import ngo.portal.persistence.plan.ReportRow;
import ngo.portal.persistence.plan.ReportState;
import ngo.portal.persistence.plan.ScheduleRow;
import org.jspecify.annotations.Nullable;

/**
 * A report of one due day.
 *
 * @param about the objective or activity, in its own words
 * @param ours the reader's organisation may hand it in
 * @param report absent while it was not handed in
 */
public record DueReport(ScheduleRow schedule, LocalDate on, String about, boolean ours, @Nullable ReportRow report) {

    public ReportState state() {
        return report == null ? ReportState.DUE : report.state();
    }

    /** Name of the choice on a page. */
    public String key() {
        return schedule.id() + ":" + on;
    }
}
