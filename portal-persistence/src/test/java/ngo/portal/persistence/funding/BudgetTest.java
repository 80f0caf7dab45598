package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static final Set<String> ALL = Set.of();

    @Test
    void whatIsAskedIsTheWholeWithoutOwnAndOthersShares() {
        Budget budget = new Budget("EUR", List.of(line("1000", "100", "250.50"), line("0.10", "0", "0")));

        assertThat(budget.total()).isEqualTo(euro("1000.10"));
        assertThat(budget.asked()).isEqualTo(euro("649.60"));
    }

    @Test
    void sharesAreNoMoreThanTheWhole() {
        assertThat(line("10", "4", "6").asked().isZero()).isTrue();
        refused(BudgetRefused.Reason.SHARES, () -> line("10", "4", "6.01"));
    }

    @Test
    void aLineIsOfOneCurrencyAndSoIsABudget() {
        refused(
                BudgetRefused.Reason.CURRENCY,
                () -> new BudgetLine("Legal", euro("10"), Currencies.amount("1", "USD"), euro("0"), ""));
        refused(BudgetRefused.Reason.CURRENCY, () -> new Budget("USD", List.of(line("10", "0", "0"))));
        refused(BudgetRefused.Reason.CURRENCY, () -> Budget.none("ABC"));
        refused(BudgetRefused.Reason.CURRENCY, () -> new Budget("EUR", List.of(line("10", "0", "0")))
                .requireWithin(Currencies.amount("100", "USD"), ALL));
    }

    @Test
    void theCeilingIsForWhatIsAskedAndNotForWhatItCosts() {
        Budget budget = new Budget("EUR", List.of(line("9000", "1500", "0"), line("100", "100", "0")));

        budget.requireWithin(euro("7500"), ALL);
        budget.requireWithin(euro("0"), ALL);
        refused(BudgetRefused.Reason.CEILING, () -> budget.requireWithin(euro("7499.99"), ALL));
    }

    @Test
    void aCallPaysForItsCategoriesAndNotForNothing() {
        Budget budget = new Budget("EUR", List.of(line("10", "0", "0")));

        budget.requireWithin(euro("100"), Set.of("Legal", "Medical"));
        refused(BudgetRefused.Reason.CATEGORY, () -> budget.requireWithin(euro("100"), Set.of("Medical")));
        refused(BudgetRefused.Reason.EMPTY, () -> Budget.none("EUR").requireWithin(euro("100"), ALL));
        refused(BudgetRefused.Reason.AMOUNT, () -> new Budget("EUR", List.of(line("10", "10", "0")))
                .requireWithin(euro("100"), ALL));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 10.001", "JPY, 10.5", "EUR, -1", "EUR, 1e9", "EUR, ''", "EUR, 1 000", "EUR, 1234567890123"})
    void nothingIsReadIntoANumberThatIsNone(String currency, String number) {
        refused(BudgetRefused.Reason.AMOUNT, () -> Currencies.amount(number, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void aLineCostsSomething(String number) {
        refused(
                BudgetRefused.Reason.AMOUNT,
                () -> new BudgetLine("Legal", euro(new BigDecimal(number)), euro("0"), euro("0"), ""));
    }

    @Test
    void theSmallestCoinIsThatOfTheCurrency() {
        assertThat(Currencies.amount("10.50", "EUR")).isEqualTo(euro("10.5"));
        assertThat(Currencies.amount("10.0", "JPY").isPositive()).isTrue();
        assertThat(Currencies.amount("1.234", "TND").isPositive()).isTrue();
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Budget budget = new Budget("EUR", List.of(line("1000", "100", "250.50"), line("0.1", "0", "0")));

        assertThat(Budget.read(budget.written())).isEqualTo(budget);
    }

    @Test
    void toStringRevealsNothing() {
        assertThat(new Budget("EUR", List.of(line("1000", "0", "0"))).toString())
                .isEqualTo("Budget");
        assertThat(line("1000", "0", "0").toString()).isEqualTo("BudgetLine");
    }

    private static void refused(BudgetRefused.Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(BudgetRefused.class).isThrownBy(act).withMessage("BudgetRefused." + reason);
    }

    private static BudgetLine line(String amount, String own, String others) {
        return new BudgetLine("Legal", euro(amount), euro(own), euro(others), "Lawyers");
    }

    private static MonetaryAmount euro(String number) {
        return Currencies.amount(number, "EUR");
    }

    private static MonetaryAmount euro(BigDecimal number) {
        return Currencies.amount(number, "EUR");
    }
}
