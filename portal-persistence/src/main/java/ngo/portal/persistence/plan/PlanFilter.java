package ngo.portal.persistence.plan;

import java.util.Set;
import ngo.portal.persistence.access.ListSort;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list of plans. Of several values of one kind one has to fit; where there are none, nothing has to.
 *
 * @param owners by their aliases
 * @param taskOfOurs only plans in which the reader's organisation is responsible for an activity
 */
public record PlanFilter(
        Set<PlanState> states,
        Whose whose,
        Set<String> owners,
        boolean taskOfOurs,
        Set<String> languages,
        ListSort sort) {

    /** Whose plans are asked for, as the caller's organisation sees it. */
    public enum Whose {
        ALL,
        OURS,
        OTHERS
    }

    public static final PlanFilter NONE = sorted(ListSort.CHANGED);

    /** The newest first, in one state or any. */
    public PlanFilter(@Nullable PlanState state, Whose whose) {
        this(state == null ? Set.of() : Set.of(state), whose, Set.of(), false, Set.of(), ListSort.CHANGED);
    }

    public static PlanFilter sorted(ListSort sort) {
        return new PlanFilter(Set.of(), Whose.ALL, Set.of(), false, Set.of(), sort);
    }

    public boolean narrows() {
        return !equals(sorted(sort));
    }
}
