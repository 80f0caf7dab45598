package ngo.portal.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Logs faults: with a stack trace once a minute for each kind, otherwise in one line, so that a fault that users can cause at will does not fill
 * the disk.
 */
@ApplicationScoped
public class FaultLog {

    private static final Logger LOG = System.getLogger(FaultLog.class.getName());
    private static final Duration REPEAT_INTERVAL = Duration.ofMinutes(1);
    private static final int MAX_KINDS = 1_000;
    private static final int MAX_CAUSES = 1_000;

    private final Map<String, Instant> logged = new HashMap<>();

    @Inject
    private Clock clock;

    /**
     * Logs a fault without the content of the request.
     *
     * @return the reference number in the log
     */
    public String take(Throwable fault) {
        String reference = UUID.randomUUID().toString();
        String kind = kind(fault);
        if (isNew(kind)) {
            LOG.log(Level.ERROR, "Reference " + reference, fault);
        } else {
            LOG.log(Level.ERROR, "Reference " + reference + ", once more " + kind);
        }
        return reference;
    }

    private synchronized boolean isNew(String kind) {
        Instant now = clock.instant();
        Instant before = logged.get(kind);
        if (before != null && before.plus(REPEAT_INTERVAL).isAfter(now)) {
            return false;
        }
        if (logged.size() >= MAX_KINDS) {
            logged.clear();
        }
        logged.put(kind, now);
        return true;
    }

    /** The class of the first cause and the line that it came from. */
    private static String kind(Throwable fault) {
        Throwable first = fault;
        for (int depth = 0; first.getCause() != null && depth < MAX_CAUSES; depth++) {
            first = first.getCause();
        }
        StackTraceElement[] lines = first.getStackTrace();
        return first.getClass().getName() + (lines.length == 0 ? "" : " at " + lines[0]);
    }
}
