package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Formats instants as text. A deadline is shown in its own time zone and in that of the reader. */
@Named("when")
@ApplicationScoped
public class DateWords {

    private static final long SOON_HOURS = 48;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    /** A deadline ready to be shown; {@code urgency} is empty, {@code soon} or {@code past}. */
    public record Deadline(String iso, String left, String owners, String readers, String urgency) {}

    public String day(@Nullable Instant instant) {
        return instant == null ? "" : words(DateStyle.DAY, instant, RequestLanguage.zone());
    }

    public String today() {
        return day(clock.instant());
    }

    /** A day without a time zone. */
    public String date(LocalDate day) {
        return words(DateStyle.DAY, day.atStartOfDay());
    }

    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : minute(instant, RequestLanguage.zone().getId());
    }

    /** In the zone that the reader has chosen. */
    public String minute(Instant instant, String zone) {
        return words(DateStyle.MINUTE, instant, ZoneId.of(zone)) + named(instant, zone);
    }

    /** In the time zone in which it was set and, if the local time there differs, in the reader's. */
    public String both(Instant instant, String zone) {
        String set = minute(instant, zone);
        String here = here(instant, ZoneId.of(zone));
        return here.isEmpty() ? set : set + " (" + here + ")";
    }

    /** The parts of a calendar leaf, in the zone in which the moment was set. */
    public String dayOfMonth(Instant instant, String zone) {
        return words(DateStyle.DAY_OF_MONTH, instant, ZoneId.of(zone));
    }

    public String month(Instant instant, String zone) {
        return words(DateStyle.MONTH, instant, ZoneId.of(zone));
    }

    public String clock(Instant instant, String zone) {
        return words(DateStyle.CLOCK, instant, ZoneId.of(zone)) + named(instant, zone);
    }

    private static String named(Instant instant, String zone) {
        return " " + RequestLanguage.said(DateStyle.zone(ZoneId.of(zone), instant, RequestLanguage.now()));
    }

    private static String words(DateStyle style, Instant instant, ZoneId zone) {
        return words(style, LocalDateTime.ofInstant(instant, zone));
    }

    private static String words(DateStyle style, LocalDateTime moment) {
        InterfaceLanguage reader = RequestLanguage.now();
        return RequestLanguage.said(
                RequestLanguage.isPublic() ? style.published(moment, reader) : style.of(moment, reader));
    }

    public @Nullable Deadline deadline(@Nullable Instant instant, String zone) {
        if (instant == null) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), instant);
        String urgency = left.isNegative() ? "past" : left.toHours() < SOON_HOURS ? "soon" : "";
        return new Deadline(
                instant.toString(), left(left), minute(instant, zone), here(instant, ZoneId.of(zone)), urgency);
    }

    /** The same moment in the zone of the reader, without the day where that is the same. */
    private String here(Instant instant, ZoneId set) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, set);
        LocalDateTime here = LocalDateTime.ofInstant(instant, RequestLanguage.zone());
        if (here.equals(there)) {
            return "";
        }
        String zone = RequestLanguage.zone().getId();
        return here.toLocalDate().equals(there.toLocalDate()) ? clock(instant, zone) : minute(instant, zone);
    }

    private String left(Duration left) {
        if (left.isNegative()) {
            return text.of("common", "when.past");
        }
        if (left.toHours() < SOON_HOURS) {
            return text.of("common", "when.hours", left.toHours());
        }
        return text.of("common", "when.days", left.toDays());
    }
}
