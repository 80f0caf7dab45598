package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * The page of one organisation.
 *
 * @param reason why it was refused, as its reader may know it
 * @param wording the number of its newest wording; 0 where it has none
 * @param own it is the one of the petition's owner
 */
public record PageRow(
        UUID organisation,
        UUID id,
        String alias,
        String name,
        PageState state,
        String reason,
        int wording,
        boolean own,
        Instant changedAt) {}
