package ngo.portal.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import ngo.portal.web.shared.AddressAreas;
import org.jspecify.annotations.Nullable;

/**
 * Detects denied requests: those for which the person has no permission, or which exceed a rate limit. Counts them per person and logs each in
 * one line without the request's content. If there are many of a kind within a minute, logs only the number of the rest.
 */
@ApplicationScoped
public class DeniedRequests {

    private static final Logger LOG = System.getLogger(DeniedRequests.class.getName());
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_LINES_PER_WINDOW = 60;
    private static final int HTTP_UNAUTHORIZED = 401;
    private static final int HTTP_FORBIDDEN = 403;
    private static final int HTTP_NOT_FOUND = 404;
    private static final int HTTP_TOO_MANY_REQUESTS = 429;

    private record Count(Instant since, int number) {}

    private final Map<String, Count> counts = new HashMap<>();

    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    /**
     * Records an answer if it is a denial.
     *
     * @param subject the person who sent the request; empty if nobody is signed in
     */
    public void take(int status, String subject, String path) {
        boolean refused = status == HTTP_FORBIDDEN || (status == HTTP_NOT_FOUND && !subject.isEmpty());
        if (refused || status == HTTP_UNAUTHORIZED || status == HTTP_TOO_MANY_REQUESTS) {
            if (refused && !subject.isEmpty()) {
                limits.note(Limit.DENIAL, subject);
            }
            String line = line("Denied with " + status + " at " + AddressAreas.area(path));
            if (line != null) {
                LOG.log(Level.WARNING, line);
            }
        }
    }

    /** The log line of another denied request of its kind; null if there were too many of the kind. */
    public synchronized @Nullable String line(String kind) {
        Instant now = clock.instant();
        Count before = counts.get(kind);
        if (before == null || !before.since().plus(WINDOW).isAfter(now)) {
            counts.put(kind, new Count(now, 1));
            int untold = before == null ? 0 : before.number() - MAX_LINES_PER_WINDOW;
            return untold > 0 ? kind + ", after " + untold + " more that were not logged" : kind;
        }
        counts.put(kind, new Count(before.since(), before.number() + 1));
        return before.number() < MAX_LINES_PER_WINDOW ? kind : null;
    }
}
