package ngo.portal.persistence.statement.listing;

import java.time.Instant;
import java.util.Set;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of statements. A statement matches if it has one of the values of each kind; a kind without values
 * matches everything.
 *
 * @param owners by their aliases
 * @param answers of the reader's organisation to the call for sign-on
 * @param waiting only those for which the reader's organisation still has to sign or to comment
 * @param dueFrom the first instant at which something may be due
 * @param dueBefore the first at which it may not any more
 */
public record StatementFilter(
        Set<StatementState> states,
        Set<String> owners,
        Set<OwnAnswer> answers,
        boolean waiting,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        Set<String> languages,
        ListSort sort) {

    /** Everything, the newest first. */
    public static final StatementFilter NONE = sorted(ListSort.CHANGED);

    public static StatementFilter sorted(ListSort sort) {
        return new StatementFilter(Set.of(), Set.of(), Set.of(), false, null, null, Set.of(), sort);
    }

    public boolean narrows() {
        return !equals(sorted(sort));
    }
}
