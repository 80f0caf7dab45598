package ngo.portal.ejb;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The portal's own timers run beside the tests, and what is due is given to whoever asks first. A test that makes something due and takes
 * it itself begins when the timer has just come, so that it is done before the next time.
 */
public final class BetweenTicks {

    /** As long as a test takes for that. */
    private static final Duration ROOM = Duration.ofSeconds(2);

    /** As long as the timer takes. */
    private static final Duration ROUND = Duration.ofMillis(200);

    private BetweenTicks() {}

    /** Waits where the next tick is near, of a timer that comes each time so many seconds of the clock have passed. */
    public static void of(int every, int first) {
        long period = Duration.ofSeconds(every).toMillis();
        long left = period
                - Math.floorMod(
                        System.currentTimeMillis() - Duration.ofSeconds(first).toMillis(), period);
        if (left < ROOM.toMillis()) {
            LockSupport.parkNanos(Duration.ofMillis(left).plus(ROUND).toNanos());
        }
    }
}
