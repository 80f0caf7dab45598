package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * The text in one language that a visitor signs on the page of one organisation.
 *
 * @param state paused also while its owner does not collect
 * @param ownerCollects whether the organisation whose petition it is has access to the portal
 * @param page to which the signature is credited
 * @param pageAlias of its organisation
 */
public record SigningPageRow(
        UUID petition,
        UUID owner,
        String slug,
        String state,
        boolean ownerCollects,
        UUID text,
        String language,
        String title,
        UUID page,
        String pageAlias,
        boolean ownPage) {}
