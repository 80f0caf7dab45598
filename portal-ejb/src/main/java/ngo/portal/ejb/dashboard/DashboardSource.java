package ngo.portal.ejb.dashboard;

import java.time.Instant;

/** A feature in which something can wait for somebody. Whatever implements this is found and shown among all the rest. */
public interface DashboardSource {

    /**
     * What concerns the caller, by role, as far as the caller may see it. Asked for members alone, in the caller's transaction.
     *
     * @param until how far to look ahead
     * @param most how many of each kind are shown, 1 to 100
     */
    Dashboard of(Instant now, Instant until, int most);
}
