package ngo.portal.ejb.access;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work of a timer that is never begun while its last turn goes on, and that goes on with the next turn where one has failed: a server
 * drops a timer for good that has thrown twice, as all do while the database is away.
 */
public final class SingleFlight {

    private static final Logger LOG = System.getLogger(SingleFlight.class.getName());

    private final AtomicBoolean taken = new AtomicBoolean();

    /** Does the work, or nothing where somebody is at it already. What the work throws is told in the log. */
    public void take(Runnable work) {
        if (!taken.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Work of a timer has failed, and is tried again with its next turn.", failed);
        } finally {
            taken.set(false);
        }
    }
}
