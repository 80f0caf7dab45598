package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import ngo.portal.persistence.shared.InvalidInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be granted, and by which rate it is measured. */
class BallotTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KES = Currency.getInstance("KES");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final BigDecimal ASKED = new BigDecimal("5000");
    private static final BigDecimal CEILING = new BigDecimal("7500");

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
        assertRefused(
                () -> part("7500.01").requireWithin(new BigDecimal("9000"), CEILING, none),
                "AmountRefused.ABOVE_CEILING");
        assertThatCode(() -> part("7500").requireWithin(new BigDecimal("9000"), CEILING, none))
                .doesNotThrowAnyException();
    }

    @Test
    void theCeilingIsMeasuredInTheCurrencyOfTheCall() {
        ExchangeRate rate = new ExchangeRate(KES, EUR, new BigDecimal("0.0067"), TODAY, "ECB");
        BigDecimal asked = new BigDecimal("2000000");

        assertThatCode(() -> part("1119402").requireWithin(asked, CEILING, rate))
                .doesNotThrowAnyException();
        assertRefused(() -> part("1119404").requireWithin(asked, CEILING, rate), "AmountRefused.ABOVE_CEILING");
    }

    @ParameterizedTest
    @EnumSource
    void aSumComesWithAYesAndOnlyWithIt(Outcome outcome) {
        BigDecimal fitting = outcome.isYes() ? BigDecimal.TEN : BigDecimal.ZERO;
        BigDecimal wrong = outcome.isYes() ? BigDecimal.ZERO : BigDecimal.TEN;

        assertThat(new Ballot(outcome, fitting).sum()).isEqualByComparingTo(fitting);
        assertThatThrownBy(() -> new Ballot(outcome, wrong)).isInstanceOf(AmountRefused.class);
    }

    @Test
    void aNoNeedsNoSumToBeWithinAnything() {
        assertThatCode(() -> Ballot.no(Outcome.DEFERRED).requireWithin(BigDecimal.ZERO, BigDecimal.ZERO, none))
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
        BigDecimal sum = new BigDecimal("10.005");

        assertThat(none.convert(sum)).isEqualTo(new BigDecimal("10.01"));
        assertThat(new ExchangeRate(EUR, JPY, new BigDecimal("163.5"), TODAY, "ECB").convert(sum))
                .isEqualTo(new BigDecimal("1636"));
    }

    private static void assertRefused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(AmountRefused.class).hasMessage(why);
    }

    private static Ballot yes(String sum) {
        return new Ballot(Outcome.APPROVED, new BigDecimal(sum));
    }

    private static Ballot part(String sum) {
        return new Ballot(Outcome.PARTLY_APPROVED, new BigDecimal(sum));
    }
}
