package ngo.portal.web.api.open;

import java.time.Instant;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.publication.PublicPetitionRow;

/**
 * One line of the list of petitions that were opened.
 *
 * @param goal target number of signatures; 0 if there is none
 */
public record PublicPetitionLine(
        String slug,
        String title,
        String language,
        String ownerName,
        PetitionState state,
        int goal,
        int total,
        Instant openedAt,
        Instant closesAt) {

    static PublicPetitionLine of(PublicPetitionRow row) {
        return new PublicPetitionLine(
                row.slug(),
                row.title(),
                row.language(),
                row.ownerName(),
                row.state(),
                row.goal(),
                Math.toIntExact(row.total()),
                row.openedAt(),
                row.closesAt());
    }
}
