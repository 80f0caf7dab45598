package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.assessment.AssessmentRefusals.AmountRefused;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be granted, and by which rate it is measured. */
class DecisionBallotTest {

    private static final CurrencyUnit EUR = Currencies.of("EUR");
    private static final CurrencyUnit KES = Currencies.of("KES");
    private static final CurrencyUnit JPY = Currencies.of("JPY");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final MonetaryAmount ASKED = eur("5000");
    private static final MonetaryAmount CEILING = eur("7500");

    private final ExchangeRate none = ExchangeRate.none(EUR, TODAY);

    @Test
    void aWholeYesGivesAllThatWasAskedFor() {
        assertThatCode(() -> yes("5000.00").requireWithin(ASKED, CEILING, none)).doesNotThrowAnyException();
        assertRefused(() -> yes("4999").requireWithin(ASKED, CEILING, none), "AmountRefused.NOT_ALL");
    }

    @Test
    void aPartialYesGivesLess() {
        assertThatCode(() -> part("4999.99").requireWithin(ASKED, CEILING, none))
                .doesNotThrowAnyException();
        assertRefused(() -> part("5000").requireWithin(ASKED, CEILING, none), "AmountRefused.NOT_LESS");
    }

    @Test
    void nobodyGetsMoreThanTheyAskedForOrThanTheCallAllows() {
        assertRefused(() -> yes("5000.01").requireWithin(ASKED, CEILING, none), "AmountRefused.ABOVE_ASKED");
        assertRefused(() -> part("7500.01").requireWithin(eur("9000"), CEILING, none), "AmountRefused.ABOVE_CEILING");
        assertThatCode(() -> part("7500").requireWithin(eur("9000"), CEILING, none))
                .doesNotThrowAnyException();
    }

    @Test
    void theCeilingIsMeasuredInTheCurrencyOfTheCall() {
        ExchangeRate rate = new ExchangeRate(KES, EUR, new BigDecimal("0.0067"), TODAY, "ECB");
        MonetaryAmount asked = kes("2000000");

        assertThatCode(() -> part(kes("1119402")).requireWithin(asked, CEILING, rate))
                .doesNotThrowAnyException();
        assertRefused(() -> part(kes("1119404")).requireWithin(asked, CEILING, rate), "AmountRefused.ABOVE_CEILING");
    }

    @ParameterizedTest
    @EnumSource
    void aSumComesWithAYesAndOnlyWithIt(Outcome outcome) {
        MonetaryAmount fitting = eur(outcome.isYes() ? "10" : "0");
        MonetaryAmount wrong = eur(outcome.isYes() ? "0" : "10");

        assertThat(new DecisionBallot(outcome, fitting).sum()).isEqualTo(fitting);
        assertThatThrownBy(() -> new DecisionBallot(outcome, wrong)).isInstanceOf(AmountRefused.class);
    }

    @Test
    void aNoNeedsNoSumToBeWithinAnything() {
        assertThatCode(() -> new DecisionBallot(Outcome.DEFERRED, eur("0")).requireWithin(eur("0"), eur("1"), none))
                .doesNotThrowAnyException();
    }

    @Test
    void aRateSaysWhatItIsWorthOnWhichDayAndByWhom() {
        assertThatThrownBy(() -> new ExchangeRate(KES, EUR, BigDecimal.ZERO, TODAY, "ECB"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ExchangeRate(KES, EUR, BigDecimal.ONE, TODAY, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ExchangeRate(EUR, EUR, BigDecimal.TEN, TODAY, "ECB"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ExchangeRate.none(EUR, TODAY.plusDays(1)).notAfter(TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThat(none.notAfter(TODAY)).isEqualTo(none);
    }

    @Test
    void aSumIsRoundedToWhatTheCurrencyKnows() {
        assertThat(new ExchangeRate(EUR, JPY, new BigDecimal("163.55"), TODAY, "ECB").convert(eur("10")))
                .isEqualTo(Currencies.amount("1636", "JPY"));
        assertThat(new ExchangeRate(KES, EUR, new BigDecimal("0.0067"), TODAY, "ECB").convert(kes("1001")))
                .isEqualTo(eur("6.71"));
        assertThatThrownBy(() -> none.convert(kes("1"))).isInstanceOf(InvalidInput.class);
    }

    private static void assertRefused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(AmountRefused.class).hasMessage(why);
    }

    @Test
    void aCallWithoutACeilingGivesWhatWasAskedFor() {
        assertThatCode(() -> yes("5000").requireWithin(ASKED, eur("0"), none)).doesNotThrowAnyException();
    }

    @Test
    void nobodyGrantsInAnotherCurrency() {
        assertRefused(() -> part(kes("1")).requireWithin(ASKED, CEILING, none), "AmountRefused.CURRENCY");
    }

    @Test
    void aSumIgnoresTrailingZerosAndIsNotLogged() {
        assertThat(yes("5000.00")).isEqualTo(yes("5000")).hasSameHashCodeAs(yes("5000"));
        assertThat(yes("5000")).isNotEqualTo(yes("5000.01"));
        assertThat(yes("5000").toString()).doesNotContain("5000");
    }

    private static MonetaryAmount eur(String sum) {
        return Currencies.amount(sum, "EUR");
    }

    private static MonetaryAmount kes(String sum) {
        return Currencies.amount(sum, "KES");
    }

    private static DecisionBallot yes(String sum) {
        return new DecisionBallot(Outcome.APPROVED, eur(sum));
    }

    private static DecisionBallot part(String sum) {
        return part(eur(sum));
    }

    private static DecisionBallot part(MonetaryAmount sum) {
        return new DecisionBallot(Outcome.PARTLY_APPROVED, sum);
    }
}
