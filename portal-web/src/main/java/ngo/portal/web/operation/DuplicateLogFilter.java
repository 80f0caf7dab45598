package ngo.portal.web.operation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import ngo.portal.web.problem.FaultLog;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log readable during a lasting fault: for each kind of fault a stack trace is logged once a minute, then only the number of
 * repetitions. An unavailable database, which causes six messages per request, gets one line a minute without a stack trace.
 */
final class DuplicateLogFilter implements Filter {

    static final String DATABASE_AWAY = "The database does not answer.";

    static final String DATABASE_READ_ONLY =
            "The database takes no changes: it is a standby, or was made read-only. This node is not ready.";

    static final String DATABASE_FULL = "The disk of the database is full; it takes no changes until space is freed.";

    private static final Pattern POOL = Pattern.compile("(jakarta|javax)\\.enterprise\\.resource\\.resourceadapter\\b");
    private static final Pattern SERVER =
            Pattern.compile("(jakarta|javax)\\.(enterprise|transaction)\\.|org\\.eclipse\\.persistence\\b");

    private static final String FAULTS = FaultLog.class.getName();

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** Timers ask every few seconds. */
    private static final Duration STILL_AWAY = Duration.ofSeconds(15);

    private static final int MAX_KINDS = 1_000;
    private static final int MAX_CAUSES = 50;

    /** What connections end with, in PostgreSQL's words: no connection, a server that stops or is not ready. */
    private static final String CONNECTION_STATES = "08...|57P0[123]|53300";

    private static final String READ_ONLY_STATE = "25006";
    private static final String FULL_STATE = "53100";

    /** Where the driver fails to connect, whatever the reason: it does so on a thread of its own if a limit on the time is set. */
    private static final List<String> CONNECTING =
            List.of("org.postgresql.core.v3.ConnectionFactoryImpl", "org.postgresql.Driver$ConnectTask");

    private record Repetitions(Instant since, long suppressed) {}

    private final Map<String, Repetitions> repetitions = new HashMap<>();
    private final AtomicLong suppressed = new AtomicLong();
    private final Clock clock;
    private Instant lost = Instant.MIN;
    private String lostWords = DATABASE_AWAY;
    private @Nullable LogRecord last;
    private boolean lastIsWritten;

    /** Judges a line at once, so that all classes are loaded, as {@link JsonLines} does. */
    DuplicateLogFilter(Clock clock) {
        this.clock = clock;
        LogRecord sample = new LogRecord(Level.FINEST, "");
        sample.setThrown(new SQLException());
        boolean unused = isWritten(sample);
        repetitions.clear();
    }

    /** How many lines were suppressed since the start. */
    long suppressed() {
        return suppressed.get();
    }

    /** Decides once per record, because several handlers ask about the same one. */
    @Override
    @SuppressWarnings("ReferenceEquality") // the very same line, not one like it
    public synchronized boolean isLoggable(LogRecord line) {
        if (line != last) {
            last = line;
            lastIsWritten = isWritten(line);
        }
        return lastIsWritten;
    }

    private boolean isWritten(LogRecord line) {
        Throwable thrown = line.getThrown();
        if (FAULTS.equals(line.getLoggerName())) {
            return withItsNumber(line);
        }
        @Nullable String words = isOfThePool(line) ? DATABASE_AWAY : databaseTrouble(thrown);
        if (words != null) {
            lost = clock.instant();
            lostWords = words;
            line.setThrown(null);
            line.setMessage(words);
            line.setParameters(null);
            return isNew(line, words);
        }
        if (thrown != null) {
            return isNew(line, kind(thrown));
        }
        return !isEcho(line) || isNew(line, isAway() ? lostWords : line.getLoggerName() + line.getMessage());
    }

    /**
     * The reference number of a fault is shown to users, so its line stays; it has a stack trace unless one was logged recently for its kind.
     */
    private boolean withItsNumber(LogRecord line) {
        Throwable thrown = line.getThrown();
        @Nullable String words = databaseTrouble(thrown);
        if (words != null) {
            line.setThrown(null);
            line.setMessage(line.getMessage() + ": " + words);
        } else if (thrown != null && !isNew(line, kind(thrown))) {
            line.setThrown(null);
        }
        return true;
    }

    /** Messages of the server's connection pool about connections; the pool omits the driver's reason. */
    private static boolean isOfThePool(LogRecord line) {
        return POOL.matcher(String.valueOf(line.getLoggerName())).lookingAt()
                && (line.getThrown() != null || line.getLevel().intValue() >= Level.WARNING.intValue());
    }

    /** Whether the line only mentions an exception that is logged elsewhere with its stack trace. */
    private static boolean isEcho(LogRecord line) {
        String logger = String.valueOf(line.getLoggerName());
        return line.getLevel().intValue() >= Level.WARNING.intValue()
                && (SERVER.matcher(logger).lookingAt()
                        || String.valueOf(line.getMessage()).endsWith("EJBException")
                        || endsWithException(line.getParameters()));
    }

    private static boolean endsWithException(Object @Nullable [] parameters) {
        return parameters != null
                && parameters.length > 0
                && String.valueOf(parameters[parameters.length - 1]).endsWith("EJBException");
    }

    private boolean isAway() {
        return clock.instant().minus(STILL_AWAY).isBefore(lost);
    }

    private boolean isNew(LogRecord line, String kind) {
        Instant now = clock.instant();
        Repetitions before = repetitions.get(kind);
        if (before != null && before.since().plus(INTERVAL).isAfter(now)) {
            repetitions.put(kind, new Repetitions(before.since(), before.suppressed() + 1));
            suppressed.incrementAndGet();
            return false;
        }
        if (repetitions.size() >= MAX_KINDS) {
            repetitions.clear();
        }
        repetitions.put(kind, new Repetitions(now, 0));
        if (before != null && before.suppressed() > 0) {
            line.setMessage(
                    line.getMessage() + " (" + before.suppressed() + " more lines of this kind were left out.)");
        }
        return true;
    }

    /** The sentence on the state of the database, where that state caused the fault. */
    private static @Nullable String databaseTrouble(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof SQLException sql && READ_ONLY_STATE.equals(sql.getSQLState())) {
                return DATABASE_READ_ONLY;
            }
            if (cause instanceof SQLException sql && FULL_STATE.equals(sql.getSQLState())) {
                return DATABASE_FULL;
            }
            if (cause instanceof SQLException sql
                    && (String.valueOf(sql.getSQLState()).matches(CONNECTION_STATES)
                            || CONNECTING.stream().anyMatch(classes -> StackTraces.passesThrough(sql, classes)))) {
                return DATABASE_AWAY;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static String kind(Throwable thrown) {
        Throwable first = thrown;
        for (int depth = 0; first.getCause() != null && depth < MAX_CAUSES; depth++) {
            first = first.getCause();
        }
        StackTraceElement[] lines = first.getStackTrace();
        return first.getClass().getName() + (lines.length == 0 ? "" : " at " + lines[0]);
    }
}
