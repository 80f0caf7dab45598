package ngo.portal.persistence.funding;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;
import ngo.portal.persistence.shared.InputParser;
import org.javamoney.moneta.Money;

/** Money as people write it down. Nothing is ever converted here: a rate is somebody's decision, with a date and a source. */
public final class Currencies {

    private Currencies() {}

    public static CurrencyUnit of(String code) {
        try {
            return Monetary.getCurrency(code);
        } catch (UnknownCurrencyException unknown) {
            throw new BudgetRefused(BudgetRefused.Reason.CURRENCY);
        }
    }

    /** Refuses what is finer than the smallest coin of the currency. */
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
