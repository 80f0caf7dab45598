package ngo.portal.persistence.delegation;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.organisation.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A delegated role, in the past, now or soon.
 *
 * @param held whether the person who delegates still has the role
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

    /** The state of a delegation at one moment. */
    public enum Standing {
        AHEAD,
        RUNNING,
        LAPSED,
        OVER
    }

    /** A delegation whose role its person has lost does not count, though its time is not over. */
    public Standing at(Instant now) {
        if (endedAt != null || !now.isBefore(endsAt)) {
            return Standing.OVER;
        }
        if (!held) {
            return Standing.LAPSED;
        }
        return now.isBefore(startsAt) ? Standing.AHEAD : Standing.RUNNING;
    }

    /** Whether it can still be ended. */
    public boolean isEndable(Instant now) {
        return at(now) != Standing.OVER;
    }

    /** Whether both would delegate the same role of the same person at one moment. */
    public boolean overlaps(NewDelegation other, String from) {
        return endedAt == null
                && mandate == other.mandate()
                && fromSubject.equals(from)
                && startsAt.isBefore(other.endsAt())
                && other.startsAt().isBefore(endsAt);
    }
}
