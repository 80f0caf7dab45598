package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants in words. A deadline is shown in the zone in which it was set and in UTC. */
@Named
@ApplicationScoped
public class When {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final long SOON = 48;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    /** A deadline ready to be shown; {@code urgency} is empty, {@code soon} or {@code past}. */
    public record Deadline(String iso, String left, String owners, String readers, String urgency) {}

    public String day(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    public String today() {
        return day(clock.instant());
    }

    /** A day that stands in no zone. */
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** In the zone that the reader has chosen. */
    public String minute(Instant instant, String zone) {
        return MINUTE.format(instant.atZone(ZoneId.of(zone))) + " " + zone;
    }

    /** The parts of a calendar leaf, in the zone in which the moment was set. */
    public String dayOfMonth(Instant instant, String zone) {
        return DAY_OF_MONTH.format(instant.atZone(ZoneId.of(zone)));
    }

    public String month(Instant instant, String zone) {
        return MONTH.format(instant.atZone(ZoneId.of(zone)));
    }

    public String clock(Instant instant, String zone) {
        return CLOCK.format(instant.atZone(ZoneId.of(zone))) + " " + zone;
    }

    public @Nullable Deadline deadline(@Nullable Instant instant, String zone) {
        if (instant == null) {
            return null;
        }
        ZonedDateTime there = instant.atZone(ZoneId.of(zone));
        Duration left = Duration.between(clock.instant(), instant);
        String urgency = left.isNegative() ? "past" : left.toHours() < SOON ? "soon" : "";
        return new Deadline(
                instant.toString(), left(left), MINUTE.format(there) + " " + zone, inUtc(instant, there), urgency);
    }

    /** The same moment in UTC, without the day where that is the same. */
    private static String inUtc(Instant instant, ZonedDateTime there) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        if (utc.toLocalDateTime().equals(there.toLocalDateTime())) {
            return "";
        }
        boolean sameDay = utc.toLocalDate().equals(there.toLocalDate());
        return (sameDay ? CLOCK : MINUTE).format(utc) + " UTC";
    }

    private String left(Duration left) {
        if (left.isNegative()) {
            return text.of("common", "when.past");
        }
        if (left.toHours() < SOON) {
            return text.of("common", "when.hours", left.toHours());
        }
        return text.of("common", "when.days", left.toDays());
    }
}
