package ngo.portal.web.api.petition;

import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;

/**
 * The page of one organisation.
 *
 * @param wording number of the current consent wording; 0 if there is none yet
 */
public record PetitionPageLine(String alias, PageState state, int wording) {

    static PetitionPageLine of(PageRow page) {
        return new PetitionPageLine(page.alias(), page.state(), page.wording());
    }
}
