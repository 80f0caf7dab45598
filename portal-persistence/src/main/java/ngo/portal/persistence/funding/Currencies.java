package ngo.portal.persistence.funding;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;
import ngo.portal.persistence.shared.InputParser;
import org.javamoney.moneta.Money;

/** Parses and checks sums of money. It never converts: an exchange rate is a person's decision, with a date and a source. */
public final class Currencies {

    private Currencies() {}

    public static CurrencyUnit of(String code) {
        try {
            return Monetary.getCurrency(code);
        } catch (UnknownCurrencyException unknown) {
            throw new BudgetRefused(BudgetRefused.Reason.CURRENCY);
        }
    }

    /** Parses a sum; refuses one that is finer than the smallest unit of the currency. */
    public static MonetaryAmount amount(String number, String code) {
        return amount(
                InputParser.amount(number).orElseThrow(() -> new BudgetRefused(BudgetRefused.Reason.AMOUNT)), code);
    }

    public static MonetaryAmount amount(BigDecimal number, String code) {
        CurrencyUnit unit = of(code);
        if (number.stripTrailingZeros().scale() > unit.getDefaultFractionDigits()) {
            throw new BudgetRefused(BudgetRefused.Reason.AMOUNT);
        }
        return Money.of(number, unit);
    }
}
