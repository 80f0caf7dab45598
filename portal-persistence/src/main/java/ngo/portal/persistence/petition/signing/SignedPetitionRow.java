package ngo.portal.persistence.petition.signing;

import java.util.UUID;
import ngo.portal.persistence.petition.PetitionState;

/**
 * A petition for a supporter who has signed it, whether or not signing is still possible.
 *
 * @param language in which the title is
 */
public record SignedPetitionRow(UUID petition, String slug, PetitionState state, String title, String language) {}
