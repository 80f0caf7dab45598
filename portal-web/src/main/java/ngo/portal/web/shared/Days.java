package ngo.portal.web.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days on which something begins or is due: for everybody they begin at the same moment, as the services count them. */
public final class Days {

    /** Whose days are meant where nobody's are named. */
    public static final ZoneId ZONE = ZoneOffset.UTC;

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
