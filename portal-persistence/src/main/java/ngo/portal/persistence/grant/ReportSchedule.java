package ngo.portal.persistence.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** The due days of the reports of a grant, computed from the days of the agreement. */
public record ReportSchedule(List<Due> dues) {

    private static final int LIGHT_REPORT_DAYS = 30;
    private static final int FINAL_REPORT_DAYS = 60;
    private static final int INTERIM_REPORT_MONTHS = 6;

    /** An interim report is left out when the final one is as near as this. */
    private static final int MIN_DAYS_BEFORE_FINAL = 90;

    private static final int MAX_GRANT_YEARS = 5;

    public ReportSchedule {
        dues = List.copyOf(dues);
    }

    /** One report to be written. */
    public record Due(ReportKind kind, LocalDate on) {}

    /** Emergencies have one short report, some time after the last day. All other grants have two reports a year and one at the end. */
    public static ReportSchedule of(LocalDate first, LocalDate last, boolean emergency) {
        if (last.isBefore(first) || last.isAfter(first.plusYears(MAX_GRANT_YEARS))) {
            throw new InvalidInput("endsOn");
        }
        if (emergency) {
            return new ReportSchedule(List.of(new Due(ReportKind.LIGHT, last.plusDays(LIGHT_REPORT_DAYS))));
        }
        List<Due> dues = new ArrayList<>();
        LocalDate day = first.plusMonths(INTERIM_REPORT_MONTHS);
        for (int i = 1; ChronoUnit.DAYS.between(day, last) >= MIN_DAYS_BEFORE_FINAL; i++) {
            dues.add(new Due(ReportKind.INTERIM, day));
            day = first.plusMonths((long) (i + 1) * INTERIM_REPORT_MONTHS);
        }
        dues.add(new Due(ReportKind.FINAL, last.plusDays(FINAL_REPORT_DAYS)));
        return new ReportSchedule(dues);
    }
}
