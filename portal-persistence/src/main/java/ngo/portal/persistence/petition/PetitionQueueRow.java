package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * A petition that waits for the leads.
 *
 * @param closesAt when signing would end
 * @param approved how many organisations would clear its text, according to their votes so far
 * @param spoken the reader's organisation has voted in this round
 */
public record PetitionQueueRow(
        UUID id,
        String title,
        PetitionState state,
        UUID owner,
        String ownerName,
        Instant since,
        Instant closesAt,
        int approved,
        boolean spoken) {}
