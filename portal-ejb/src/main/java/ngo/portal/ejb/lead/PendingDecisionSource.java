package ngo.portal.ejb.lead;

import java.util.List;

/** A feature that contributes pending decisions of the leads. Every implementing bean is discovered and shown among the others. */
public interface PendingDecisionSource {

    /**
     * Pending decisions, as far as the caller may see them. Called only for leads, in the caller's transaction. Ordered by
     * deadline, then by age; no more than {@link PendingDecision#MAX_SHOWN_PER_KIND}.
     */
    List<PendingDecision> open();

    /** Whether the dashboard shows these to leads as tasks. A feature with tasks of its own returns false. */
    default boolean isTask() {
        return false;
    }
}
