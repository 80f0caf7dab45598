package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How long a session lives: ten minutes while nobody has signed in, so that requests of nobody fill no memory; then as long from one
 * request to the next as {@code web.xml} says, and in all no longer than a working day.
 */
@ApplicationScoped
@Named("sessionTimes")
public class SessionTimes {

    private static final Duration TIMEOUT_BEFORE_SIGN_IN = Duration.ofMinutes(10);
    private static final String STARTED_ATTRIBUTE = "ngo.portal.since";

    private Clock clock;
    private int hours;

    @SuppressWarnings("NullAway.Init") // for the proxy alone
    protected SessionTimes() {}

    @Inject
    SessionTimes(Clock clock, @ConfigProperty(name = "portal.session.hours", defaultValue = "12") int hours) {
        this.clock = clock;
        this.hours = hours;
    }

    /** Shortens the session of somebody who is sent to sign in, if it keeps anything of them. */
    void beginSignIn(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.setMaxInactiveInterval((int) TIMEOUT_BEFORE_SIGN_IN.toSeconds());
        }
    }

    /** Lets the session of somebody who has signed in begin, unless it has begun. */
    public void begin(HttpSession session) {
        if (!(session.getAttribute(STARTED_ATTRIBUTE) instanceof Instant)) {
            session.setAttribute(STARTED_ATTRIBUTE, clock.instant());
            session.setMaxInactiveInterval(
                    (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                            .toSeconds());
        }
    }

    /** Whether the session of somebody who is signed in has lasted long enough. */
    boolean isOver(HttpServletRequest request) {
        HttpSession session = request.getSession();
        begin(session);
        return session.getAttribute(STARTED_ATTRIBUTE) instanceof Instant since
                && left(since, clock.instant()).isNegative();
    }

    /** In how many seconds the session ends, whatever is asked meanwhile. */
    public long secondsLeft(HttpSession session) {
        Instant now = clock.instant();
        Instant since = session.getAttribute(STARTED_ATTRIBUTE) instanceof Instant known ? known : now;
        return Math.max(0, left(since, now).toSeconds());
    }

    /** In how many seconds the session ends, if nothing is asked meanwhile. */
    public long secondsLeftIdle(HttpSession session) {
        return Math.min(session.getMaxInactiveInterval(), secondsLeft(session));
    }

    private Duration left(Instant since, Instant now) {
        return Duration.between(now, since.plus(Duration.ofHours(hours)));
    }
}
