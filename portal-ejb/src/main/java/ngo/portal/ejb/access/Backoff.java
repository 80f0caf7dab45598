package ngo.portal.ejb.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an outbox tries again what has failed: after twice as long each time, so that what always fails lets everything else past.
 *
 * @param first how long it waits after the first failure
 * @param longest how long at most, however often it has failed
 */
public record Backoff(Duration first, Duration longest) {

    /** What has done nothing but fail for so long needs somebody's help. */
    public static final Duration GIVES_UP_AFTER = Duration.ofDays(3);

    private static final int MAX_DOUBLINGS = 20;

    /**
     * The earliest moment of the next try.
     *
     * @param failures how often it has failed in a row, this time included
     */
    public Instant next(int failures, Instant now) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS));
        return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    /**
     * Whether an operator has to look at it.
     *
     * @param since its first failure since it last went well; absent where it has not failed before
     */
    public static boolean isExhausted(@Nullable Instant since, Instant now) {
        return since != null && since.plus(GIVES_UP_AFTER).isBefore(now);
    }
}
