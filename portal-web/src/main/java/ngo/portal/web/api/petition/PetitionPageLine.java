package ngo.portal.web.api.petition;

import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;

/**
 * The page of one organisation.
 *
 * @param wording number of what people agree to there; 0 where nothing is written yet
 */
public record PetitionPageLine(String alias, PageState state, int wording) {

    static PetitionPageLine of(PageRow page) {
        return new PetitionPageLine(page.alias(), page.state(), page.wording());
    }
}
