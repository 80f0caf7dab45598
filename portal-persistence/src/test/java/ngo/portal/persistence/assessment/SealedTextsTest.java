package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.assessment.AssessmentRefusals.ScoreMissing;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;

/** What reviewers and approvers say comes out of its seal as it went in, and into no log. */
class SealedTextsTest {

    private static final UUID NEED = UUID.randomUUID();

    private final Judgement judgement = new Judgement(
            Map.of(NEED, 4), Map.of(NEED, "Urgent"), Optional.of(Recommendation.FUND), "Canary \"words\"");

    private final Award award = new Award(
            new DecisionBallot(Outcome.PARTLY_APPROVED, Currencies.amount("1234.50", "KES")),
            new ExchangeRate(
                    Currencies.of("KES"),
                    Currencies.of("EUR"),
                    new BigDecimal("0.0067"),
                    LocalDate.of(2026, 11, 26),
                    "ECB"));

    @Test
    void aJudgementIsReadAsItWasWritten() {
        assertThat(Judgement.read(judgement.written())).isEqualTo(judgement);
        assertThat(Judgement.read(Judgement.empty().written())).isEqualTo(Judgement.empty());
    }

    @Test
    void anAwardIsReadAsItWasWrittenWithTheRateOfItsDay() {
        assertThat(Award.read(award.written())).isEqualTo(award);
        assertThat(Award.read(award.written()).rate().on()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(award.converted()).isEqualTo(Currencies.amount("8.27", "EUR"));
    }

    @Test
    void nothingOfItGetsIntoALog() {
        assertThat(judgement.toString()).isEqualTo("Judgement");
        assertThat(award.toString()).isEqualTo("Award");
    }

    @Test
    void aReviewIsHandedInWithScoresAnAdviceAndWords() {
        Rubric rubric = new Rubric(List.of(new Rubric.Criterion(NEED, "Need", 1, 5)));

        judgement.requireComplete(rubric);
        assertThatThrownBy(() -> Judgement.empty().requireComplete(rubric)).isInstanceOf(ScoreMissing.class);
        assertThatThrownBy(() ->
                        new Judgement(Map.of(NEED, 4), Map.of(), Optional.empty(), "Words").requireComplete(rubric))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Judgement(Map.of(NEED, 4), Map.of(), Optional.of(Recommendation.FUND), " ")
                        .requireComplete(rubric))
                .isInstanceOf(InvalidInput.class);
    }
}
