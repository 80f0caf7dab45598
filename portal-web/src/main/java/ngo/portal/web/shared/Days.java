package ngo.portal.web.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The zone of days on which something begins or is due: they begin at the same moment for everybody, as in the services. */
public final class Days {

    /** Whose days are meant where nobody's are named. */
    public static final ZoneId ZONE = ZoneOffset.UTC;

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
