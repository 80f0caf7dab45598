package ngo.portal.ejb.access;

import java.util.concurrent.atomic.AtomicBoolean;

/** Work of a timer that is never begun while its last turn goes on. */
public final class SingleFlight {

    private final AtomicBoolean taken = new AtomicBoolean();

    /** Does the work, or nothing where somebody is at it already. */
    public void take(Runnable work) {
        if (!taken.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } finally {
            taken.set(false);
        }
    }
}
