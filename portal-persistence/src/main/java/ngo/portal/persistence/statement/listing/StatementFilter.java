package ngo.portal.persistence.statement.listing;

import java.time.Instant;
import java.util.Set;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list of statements. Of several values of one kind one has to fit; where there are none, nothing has to.
 *
 * @param owners by their aliases
 * @param answers what the reader's organisation has said to the call for sign-on
 * @param waiting only what the reader's organisation is asked to sign or to comment on, and has not yet
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
