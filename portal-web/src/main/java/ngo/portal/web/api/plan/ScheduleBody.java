package ngo.portal.web.api.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When reports are due.
 *
 * @param about the objective or the activity
 * @param everyMonths left out where there is but one report
 */
public record ScheduleBody(
        @Nullable UUID about,
        @Nullable LocalDate firstDue,
        @Nullable Integer everyMonths,
        @Nullable LocalDate lastDue) {

    int months() {
        return everyMonths == null ? 0 : everyMonths;
    }
}
