package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * What is signed where: a text in one language, on the page of one organisation.
 *
 * @param page to which the signature is credited
 * @param pageAlias of its organisation
 */
public record SigningPageRow(
        UUID petition,
        UUID owner,
        String slug,
        String state,
        UUID text,
        String language,
        String title,
        UUID page,
        String pageAlias,
        boolean ownPage) {}
