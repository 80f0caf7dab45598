package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.assessment.AssessmentRefusals.ScoreMissing;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;

class RubricTest {

    private static final UUID NEED = UUID.randomUUID();
    private static final UUID RISK = UUID.randomUUID();

    /** Need counts three times as much as risk, and is measured more finely. */
    private final Rubric rubric =
            new Rubric(List.of(new Rubric.Criterion(NEED, "Need", 3, 10), new Rubric.Criterion(RISK, "Risk", 1, 4)));

    @Test
    void theBestScoresMakeAHundredAndTheWorstNothing() {
        assertThat(rubric.total(Map.of(NEED, 10, RISK, 4))).isEqualByComparingTo("100");
        assertThat(rubric.total(Map.of(NEED, 0, RISK, 0))).isEqualByComparingTo("0");
    }

    @Test
    void eachScoreIsAPartOfItsScaleAndCountsByItsWeight() {
        assertThat(rubric.total(Map.of(NEED, 10, RISK, 0))).isEqualByComparingTo("75");
        assertThat(rubric.total(Map.of(NEED, 0, RISK, 4))).isEqualByComparingTo("25");
        assertThat(rubric.total(Map.of(NEED, 5, RISK, 1))).isEqualByComparingTo("43.8");
    }

    @Test
    void aTotalIsRoundedOnceAndAtTheEnd() {
        Rubric thirds =
                new Rubric(List.of(new Rubric.Criterion(NEED, "A", 1, 3), new Rubric.Criterion(RISK, "B", 1, 3)));

        assertThat(thirds.total(Map.of(NEED, 2, RISK, 2))).isEqualTo(new BigDecimal("66.7"));
    }

    @Test
    void aReviewHasAScoreForEachCriterionAndADraftMayLackSome() {
        assertThatThrownBy(() -> rubric.total(Map.of(NEED, 5))).isInstanceOf(ScoreMissing.class);
        rubric.requireOnScale(Map.of(NEED, 5));
    }

    @Test
    void whatLiesOffTheScaleOrBelongsToNoCriterionIsRefused() {
        assertThatThrownBy(() -> rubric.requireOnScale(Map.of(NEED, 11))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rubric.requireOnScale(Map.of(RISK, 5))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rubric.requireOnScale(Map.of(RISK, -1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rubric.requireOnScale(Map.of(UUID.randomUUID(), 1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCriterionWeighsSomethingAndHasAScale() {
        assertThatThrownBy(() -> new Rubric.Criterion(NEED, "Need", 0, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Rubric.Criterion(NEED, "Need", 1, 0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCallWithoutCriteriaAsksForWordsAlone() {
        assertThat(new Rubric(List.of()).total(Map.of())).isEqualByComparingTo("0");
    }

    @Test
    void theSpreadIsTheRangeOfReviews() {
        Rubric.Spread spread =
                Rubric.spread(List.of(new BigDecimal("40.0"), new BigDecimal("90.0"), new BigDecimal("80.0")));

        assertThat(spread)
                .isEqualTo(new Rubric.Spread(new BigDecimal("40.0"), new BigDecimal("70.0"), new BigDecimal("90.0")));
        assertThat(spread.width()).isEqualByComparingTo("50");
        assertThatThrownBy(() -> Rubric.spread(List.of())).isInstanceOf(InvalidInput.class);
    }
}
