package ngo.portal.ejb.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.assessment.Rubric;

/** The requests of one call side by side with their scores by criterion, as far as the caller may see the reviews. */
public record CriteriaMatrix(Rubric rubric, List<Line> lines) {

    public CriteriaMatrix {
        lines = List.copyOf(lines);
    }

    /**
     * One request.
     *
     * @param means of the scores for each criterion; empty before the first review
     * @param spread of the totals; absent before the first review
     */
    public record Line(BoardLine request, int reviews, Map<UUID, BigDecimal> means, Optional<Rubric.Spread> spread) {

        public Line {
            means = Map.copyOf(means);
        }

        /** Omits the scores, which are secrets. */
        @Override
        public String toString() {
            return "Line";
        }
    }

    /** Omits the scores, which are secrets. */
    @Override
    public String toString() {
        return "CriteriaMatrix";
    }
}
