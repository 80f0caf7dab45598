package ngo.portal.ejb.access;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the work of a timer without overlap, and keeps the timer alive when a run fails: the server cancels a timer for good
 * after two exceptions, and every run throws while the database is unavailable.
 */
public final class SingleFlight {

    private static final Logger LOG = System.getLogger(SingleFlight.class.getName());

    private final AtomicBoolean taken = new AtomicBoolean();

    /** Runs the work, or does nothing if a run is in progress. Exceptions are logged. */
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
