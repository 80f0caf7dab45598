package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.assessment.Rubric;

/**
 * The reviews of one request, as far as the caller may see them.
 *
 * @param own the caller's review, draft or submitted; absent if the caller writes none
 * @param others submitted ones, once the caller may see them
 * @param spread of the submitted reviews that the caller sees; absent before the first
 */
public record Reviews(
        Rubric rubric, Optional<ReviewView> own, List<ReviewView> others, Optional<Rubric.Spread> spread) {

    public Reviews {
        others = List.copyOf(others);
    }

    /** Omits the judgements, which are secrets. */
    @Override
    public String toString() {
        return "Reviews";
    }
}
