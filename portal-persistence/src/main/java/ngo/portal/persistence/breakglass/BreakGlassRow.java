package ngo.portal.persistence.breakglass;

import java.time.Instant;
import java.util.UUID;

/**
 * Break-glass access of a person to an organisation's documents, requested or confirmed.
 *
 * @param alias of the organisation that is read
 * @param until the latest end; nobody reads after it
 * @param confirmedName empty while nobody has confirmed
 * @param endedName empty while nobody has ended it
 */
public record BreakGlassRow(
        UUID organisation,
        UUID id,
        String alias,
        String organisationName,
        String reason,
        String askedBy,
        String askedName,
        Instant askedAt,
        Instant until,
        String confirmedName,
        String endedName,
        BreakGlassState state) {

    public boolean isOpen() {
        return state == BreakGlassState.OPEN;
    }

    public boolean isOver() {
        return state == BreakGlassState.OVER;
    }
}
