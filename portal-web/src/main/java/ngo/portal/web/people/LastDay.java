package ngo.portal.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The last day of a term: people enter the day, and the term ends at the end of that day. */
public final class LastDay {

    private LastDay() {}

    public static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static @Nullable LocalDate of(@Nullable Instant end) {
        return end == null
                ? null
                : end.minus(Duration.ofMillis(1)).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
