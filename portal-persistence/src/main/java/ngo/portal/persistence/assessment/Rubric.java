package ngo.portal.persistence.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.assessment.AssessmentRefusals.ScoreMissing;
import ngo.portal.persistence.funding.CriterionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** The scoring rubric of a call: weighted criteria, each with a scale of its own. */
public record Rubric(List<Criterion> criteria) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The computation keeps more digits than are shown, so that a shown number was rounded once. */
    private static final int COMPUTED_DECIMALS = 10;

    /** One decimal distinguishes two requests; more would pretend to precision. */
    private static final int SHOWN_DECIMALS = 1;

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /**
     * One criterion.
     *
     * @param weight how much it counts beside the others
     * @param scale the best score; the worst is 0
     */
    public record Criterion(UUID id, String name, int weight, int scale) {

        public Criterion {
            if (weight < 1) {
                throw new InvalidInput("weight");
            }
            if (scale < 1) {
                throw new InvalidInput("scale");
            }
        }
    }

    /** The rubric of a call. */
    public static Rubric of(List<CriterionRow> rows) {
        return new Rubric(rows.stream()
                .map(row -> new Criterion(row.id(), row.name(), row.weight(), row.scale()))
                .toList());
    }

    /** The spread of the reviews: the lowest, the mean and the highest of their totals. */
    public record Spread(BigDecimal lowest, BigDecimal mean, BigDecimal highest) {

        public BigDecimal width() {
            return highest.subtract(lowest);
        }
    }

    /** Refuses scores that do not belong to the rubric or are outside of their scales. A draft may lack scores. */
    public void requireOnScale(Map<UUID, Integer> scores) {
        long known =
                criteria.stream().map(Criterion::id).filter(scores::containsKey).count();
        boolean off = criteria.stream().anyMatch(one -> isOff(one, scores.getOrDefault(one.id(), 0)));
        if (off || known != scores.size()) {
            throw new InvalidInput("scores");
        }
    }

    private static boolean isOff(Criterion criterion, int score) {
        return score < 0 || score > criterion.scale();
    }

    public void requireComplete(Map<UUID, Integer> scores) {
        requireOnScale(scores);
        if (scores.size() < criteria.size()) {
            throw new ScoreMissing();
        }
    }

    /** The weighted total of a review between 0 and 100: each score as a share of its scale, multiplied by its weight. */
    public BigDecimal total(Map<UUID, Integer> scores) {
        requireComplete(scores);
        if (criteria.isEmpty()) {
            return BigDecimal.ZERO.setScale(SHOWN_DECIMALS);
        }
        BigDecimal weights = BigDecimal.valueOf(
                criteria.stream().mapToLong(Criterion::weight).sum());
        return criteria.stream()
                .map(one -> reached(one, scores.getOrDefault(one.id(), 0)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(HUNDRED)
                .divide(weights, SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal reached(Criterion criterion, int score) {
        return BigDecimal.valueOf((long) criterion.weight() * score)
                .divide(BigDecimal.valueOf(criterion.scale()), COMPUTED_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The spread of the totals of several reviews; there is none before the first. */
    public static Spread spread(Collection<BigDecimal> totals) {
        if (totals.isEmpty()) {
            throw new InvalidInput("totals");
        }
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Spread(
                totals.stream().reduce(BigDecimal::min).orElseThrow(),
                sum.divide(BigDecimal.valueOf(totals.size()), SHOWN_DECIMALS, RoundingMode.HALF_UP),
                totals.stream().reduce(BigDecimal::max).orElseThrow());
    }
}
