package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.PetitionState;

/**
 * A petition for whoever looks at what was done at its desk: what the public knows of it.
 *
 * @param language of the title
 * @param confirmed signatures that a mailbox has confirmed
 * @param paper signatures on sheets that count
 */
public record AuditedPetitionRow(
        UUID id,
        UUID owner,
        String ownerName,
        String slug,
        String language,
        String title,
        PetitionState state,
        Instant openedAt,
        long confirmed,
        long paper) {}
