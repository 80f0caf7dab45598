package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.PetitionState;

/**
 * One line of the list of petitions.
 *
 * @param language in which the title is
 * @param state paused also while its owner does not collect
 * @param goal how many signatures are aimed at; 0 where no number is
 */
public record PublicPetitionRow(
        UUID id,
        String slug,
        String title,
        String language,
        String ownerName,
        PetitionState state,
        int goal,
        long total,
        Instant openedAt,
        Instant closesAt) {}
