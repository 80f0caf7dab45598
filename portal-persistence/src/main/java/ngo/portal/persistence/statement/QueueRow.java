package ngo.portal.persistence.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the leads' queue.
 *
 * @param gate the gate at which the leads decide; absent where they are to act, not to vote
 * @param approved how many organisations have approved in this round
 * @param spoken the reader's organisation has voted in this round
 * @param due when the portal acts by itself, or should have; absent where nothing happens without a lead
 * @param since when it came before the leads, or last moved there
 */
public record QueueRow(
        UUID id,
        String title,
        StatementState state,
        UUID owner,
        String ownerName,
        @Nullable Gate gate,
        int approved,
        boolean spoken,
        @Nullable Instant due,
        String zone,
        Instant since) {

    /** Longer than the longest interval of the scheduler. */
    private static final Duration MAX_ROUND = Duration.ofMinutes(1);

    /** Whether the embargo is over and the scheduler has not published: something is missing, and a lead has to act. */
    public boolean isMissed(Instant now) {
        return state == StatementState.EMBARGOED
                && due != null
                && due.plus(MAX_ROUND).isBefore(now);
    }
}
