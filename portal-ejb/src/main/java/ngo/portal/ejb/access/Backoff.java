package ngo.portal.ejb.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The exponential backoff of an outbox: the delay doubles after each failure, so that a row that always fails does not block
 * the others.
 *
 * @param first the delay after the first failure
 * @param longest the longest delay, after any number of failures
 */
public record Backoff(Duration first, Duration longest) {

    /** Retries stop after this time without a success; an operator has to act. */
    public static final Duration GIVES_UP_AFTER = Duration.ofDays(3);

    private static final int MAX_DOUBLINGS = 20;

    /**
     * The earliest moment of the next attempt.
     *
     * @param failures consecutive failures, this one included
     */
    public Instant next(int failures, Instant now) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS));
        return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    /**
     * Whether an operator has to look at it.
     *
     * @param since the first failure since the last success; absent if it has not failed before
     */
    public static boolean isExhausted(@Nullable Instant since, Instant now) {
        return since != null && since.plus(GIVES_UP_AFTER).isBefore(now);
    }
}
