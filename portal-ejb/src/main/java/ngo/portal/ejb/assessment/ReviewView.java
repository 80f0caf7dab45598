package ngo.portal.ejb.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.ReviewRow;

/**
 * A review that the caller may see.
 *
 * @param total between 0 and 100; absent while it is not in
 */
public record ReviewView(ReviewRow row, Judgement judgement, Optional<BigDecimal> total) {

    /** What somebody thinks is a secret. */
    @Override
    public String toString() {
        return "ReviewView";
    }
}
