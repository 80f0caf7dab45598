package ngo.portal.ejb.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.ReviewRow;

/**
 * A review that the caller may see.
 *
 * @param total between 0 and 100; absent until the review is submitted
 */
public record ReviewView(ReviewRow row, Judgement judgement, Optional<BigDecimal> total) {

    /** Omits the judgement, which is a secret. */
    @Override
    public String toString() {
        return "ReviewView";
    }
}
