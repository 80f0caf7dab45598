package ngo.portal.persistence.plan;

import java.util.Set;
import ngo.portal.persistence.access.ListSort;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of plans. A plan matches if it has one of the values of each kind; a kind without values matches
 * everything.
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

    /** The owners of the wanted plans, from the view of the caller's organisation. */
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
