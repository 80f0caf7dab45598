package ngo.portal.ejb.lead;

import java.util.List;

/** A feature in which something can wait for a lead. Whatever implements this is found and shown among all the rest. */
public interface PendingDecisionSource {

    /**
     * What waits now, as far as the caller may see it. Asked for leads alone, in the caller's transaction. The nearest
     * deadline first, then the oldest; no more than {@link PendingDecision#MAX_SHOWN_PER_KIND}.
     */
    List<PendingDecision> open();

    /** Whether the dashboard shows these to leads as they are. A feature that has tasks of its own there says no. */
    default boolean isTask() {
        return false;
    }
}
