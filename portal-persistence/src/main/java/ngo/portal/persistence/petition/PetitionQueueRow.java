package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * A petition that waits for the leads.
 *
 * @param closesAt when signing would end
 * @param approved how many organisations would clear its text, as far as they have said
 * @param spoken the reader's organisation has spoken in this round
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
