package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTimesTest {

    private static final int HOURS = 12;

    private Instant now = Instant.parse("2026-12-01T08:00:00Z");
    private final InstantSource time = () -> now;
    private final SessionTimes times = new SessionTimes(time.withZone(ZoneOffset.UTC), HOURS);

    private final Map<String, Object> kept = new HashMap<>();
    private int idle;
    private final HttpSession session = session();
    private final HttpServletRequest request =
            ServerObject.answering(HttpServletRequest.class, (called, arguments) -> session);

    @Test
    void aSessionEndsAfterAWorkingDayHoweverMuchIsAskedMeanwhile() {
        for (int minute = 0; minute <= HOURS * 60; minute += 10) {
            assertThat(times.isOver(request)).as("minute %d", minute).isFalse();
            now = now.plus(Duration.ofMinutes(10));
        }

        assertThat(times.isOver(request)).isTrue();
        assertThat(times.secondsLeft(session)).isZero();
    }

    @Test
    void itEndsRightAfterThatInstant() {
        times.isOver(request);

        now = now.plus(Duration.ofHours(HOURS));
        assertThat(times.isOver(request)).isFalse();
        now = now.plusMillis(1);
        assertThat(times.isOver(request)).isTrue();
        assertThat(times.secondsLeft(session)).isZero();
    }

    /** Where nobody asks for a page after signing in, the day has begun all the same; a later proof begins no other one. */
    @Test
    void itBeginsWithSigningInAndNotWithTheFirstPage() {
        times.begin(session);
        assertThat(idle).isEqualTo(3_600);
        now = now.plus(Duration.ofHours(HOURS - 1));
        times.begin(session);
        now = now.plus(Duration.ofHours(1)).plusMillis(1);

        assertThat(times.isOver(request)).isTrue();
    }

    @Test
    void onlySignedInSessionsGetTheIdleTimeoutOfTheServer() {
        times.beginSignIn(request);
        assertThat(idle).isEqualTo(600);

        times.isOver(request);
        assertThat(idle).isEqualTo(3_600);
    }

    @Test
    void thePageGetsTheEarlierExpiry() {
        times.isOver(request);
        assertThat(times.secondsLeftIdle(session)).isEqualTo(3_600);
        assertThat(times.secondsLeft(session)).isEqualTo(HOURS * 3_600);

        now = now.plus(Duration.ofHours(HOURS).minusMinutes(10));
        assertThat(times.secondsLeftIdle(session)).isEqualTo(600);
        assertThat(times.secondsLeft(session)).isEqualTo(600);
    }

    private HttpSession session() {
        ServletContext anHour = ServerObject.answering(ServletContext.class, (called, arguments) -> 60);
        return ServerObject.answering(HttpSession.class, (called, arguments) -> switch (called) {
            case "getAttribute" -> kept.get(arguments[0]);
            case "setAttribute" -> kept.put(String.valueOf(arguments[0]), arguments[1]);
            case "getMaxInactiveInterval" -> idle;
            case "setMaxInactiveInterval" -> {
                idle = (int) arguments[0];
                yield null;
            }
            case "getServletContext" -> anHour;
            default -> throw new UnsupportedOperationException(called);
        });
    }
}
