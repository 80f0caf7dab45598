package ngo.portal.persistence.funding;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;
import org.javamoney.moneta.Money;

/** Money as people write it down. Nothing is ever converted here: a rate is somebody's decision, with a date and a source. */
public final class Currencies {

    /** More than any fund gives; a longer number is a slip of the keyboard. */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

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
        if (!AMOUNT.matcher(number).matches()) {
            throw new BudgetRefused(BudgetRefused.Reason.AMOUNT);
        }
        return amount(new BigDecimal(number), code);
    }

    public static MonetaryAmount amount(BigDecimal number, String code) {
        CurrencyUnit unit = of(code);
        if (number.stripTrailingZeros().scale() > unit.getDefaultFractionDigits()) {
            throw new BudgetRefused(BudgetRefused.Reason.AMOUNT);
        }
        return Money.of(number, unit);
    }
}
