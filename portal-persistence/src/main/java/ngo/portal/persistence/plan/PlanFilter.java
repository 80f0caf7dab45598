package ngo.portal.persistence.plan;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list of plans.
 *
 * @param state absent for plans in any state
 */
public record PlanFilter(@Nullable PlanState state, Whose whose) {

    /** Whose plans are asked for, as the caller's organisation sees it. */
    public enum Whose {
        ALL,
        OURS,
        OTHERS
    }

    public static final PlanFilter NONE = new PlanFilter(null, Whose.ALL);

    public boolean narrows() {
        return !equals(NONE);
    }
}
