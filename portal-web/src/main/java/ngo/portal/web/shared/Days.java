package ngo.portal.web.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days on which something begins or is due: for everybody they begin at the same moment, as the services count them. */
public final class Days {

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
