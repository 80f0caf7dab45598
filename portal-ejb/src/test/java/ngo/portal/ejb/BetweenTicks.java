package ngo.portal.ejb;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The portal's own timers run beside the tests, and due work goes to the first caller. A test that makes something due and takes it itself does
 * so when the timer has just come, so that it is done before the next time. It waits directly before the act that makes it due.
 */
public final class BetweenTicks {

    /** As long as a test takes for that where the machine is slow, and as long as somebody waits for it at most. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(15);

    /** As long as a timer that has come takes to find what is due. */
    private static final Duration MAX_ROUND = Duration.ofSeconds(1);

    private BetweenTicks() {}

    /**
     * Waits where the next tick is near or the last one has just begun, of a timer that runs at a fixed period. Half of its time is left then,
     * or {@link #MAX_WAIT}.
     */
    public static void of(int every, int first) {
        long period = Duration.ofSeconds(every).toMillis();
        long left = Math.min(period / 2, MAX_WAIT.toMillis());
        long round = Math.min(period / 20, MAX_ROUND.toMillis());
        long since = Math.floorMod(
                System.currentTimeMillis() - Duration.ofSeconds(first).toMillis(), period);
        if (since < round) {
            sleep(round - since);
        } else if (period - since < left) {
            sleep(period - since + round);
        }
    }

    private static void sleep(long milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
