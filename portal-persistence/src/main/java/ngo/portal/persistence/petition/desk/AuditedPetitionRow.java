package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.PetitionState;

/**
 * The public facts of a petition, for a reader who audits the acts at its desk.
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
