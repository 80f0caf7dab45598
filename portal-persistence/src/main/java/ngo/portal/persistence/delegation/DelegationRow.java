package ngo.portal.persistence.delegation;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.organisation.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A role that was lent, in the past, now or soon.
 *
 * @param held the lender still has what was lent
 * @param endedAt when somebody ended it before its time
 */
public record DelegationRow(
        UUID id,
        Mandate mandate,
        String fromSubject,
        String fromName,
        String toSubject,
        String toName,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String reason,
        boolean held,
        @Nullable Instant endedAt,
        String endedBy) {

    /** How it stands at one moment. */
    public enum Standing {
        AHEAD,
        RUNNING,
        LAPSED,
        OVER
    }

    /** What its lender has lost counts no longer, though its time is not over. */
    public Standing at(Instant now) {
        if (endedAt != null || !now.isBefore(endsAt)) {
            return Standing.OVER;
        }
        if (!held) {
            return Standing.LAPSED;
        }
        return now.isBefore(startsAt) ? Standing.AHEAD : Standing.RUNNING;
    }

    /** Whether there is still something to end. */
    public boolean isEndable(Instant now) {
        return at(now) != Standing.OVER;
    }

    /** Whether both would lend the same role of the same person at one moment. */
    public boolean overlaps(NewDelegation other, String from) {
        return endedAt == null
                && mandate == other.mandate()
                && fromSubject.equals(from)
                && startsAt.isBefore(other.endsAt())
                && other.startsAt().isBefore(endsAt);
    }
}
