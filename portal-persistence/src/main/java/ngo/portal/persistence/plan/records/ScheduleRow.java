package ngo.portal.persistence.plan.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/**
 * A schedule of reports about an objective or an activity: a first day and then every few months, up to a last day.
 *
 * @param everyMonths none where there is but one report
 */
public record ScheduleRow(
        UUID id, UUID section, UUID subject, LocalDate firstDue, int everyMonths, LocalDate lastDue, long version) {

    public static final int MAX_MONTHS = 60;

    public ScheduleRow {
        if (everyMonths < 0 || everyMonths > MAX_MONTHS) {
            throw new InvalidInput("everyMonths");
        }
        if (lastDue.isBefore(firstDue)) {
            throw new InvalidInput("lastDue");
        }
    }

    /** All due days. Months count from the first day, so that a report of the 31st stays at the end of the month. */
    public List<LocalDate> dues() {
        if (everyMonths == 0) {
            return List.of(firstDue);
        }
        return Stream.iterate(0, i -> i + 1)
                .map(i -> firstDue.plusMonths((long) i * everyMonths))
                .takeWhile(day -> !day.isAfter(lastDue))
                .toList();
    }
}
