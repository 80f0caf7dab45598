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
 * The lifetime of sessions: ten minutes before sign-in, so that anonymous requests do not fill the memory; afterwards the idle timeout of
 * {@code web.xml}, and at most a working day in all.
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

    /** Shortens the session of a person who is redirected to sign in, if a session exists. */
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

    /** In how many seconds the session ends, regardless of further requests. */
    public long secondsLeft(HttpSession session) {
        Instant now = clock.instant();
        Instant since = session.getAttribute(STARTED_ATTRIBUTE) instanceof Instant known ? known : now;
        return Math.max(0, left(since, now).toSeconds());
    }

    /** In how many seconds the session ends without further requests. */
    public long secondsLeftIdle(HttpSession session) {
        return Math.min(session.getMaxInactiveInterval(), secondsLeft(session));
    }

    private Duration left(Instant since, Instant now) {
        return Duration.between(now, since.plus(Duration.ofHours(hours)));
    }
}
