package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.assessment.Rubric;

/**
 * The reviews of one request, as far as the caller sees them.
 *
 * @param own the caller's, in a draft or in; absent for whoever writes none
 * @param others those that are in, once the caller may know of them
 * @param spread how far those that are in and seen lie apart; absent before the first
 */
public record Reviews(
        Rubric rubric, Optional<ReviewView> own, List<ReviewView> others, Optional<Rubric.Spread> spread) {

    public Reviews {
        others = List.copyOf(others);
    }

    /** What people think is a secret. */
    @Override
    public String toString() {
        return "Reviews";
    }
}
