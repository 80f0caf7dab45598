package ngo.portal.persistence.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.javamoney.moneta.Money;

/**
 * The exchange rate of two currencies on the day of the decision, with its source. It is stored with the decision and never
 * looked up again, so that nobody owes more because a currency has fallen since.
 *
 * @param on the day it was published for
 * @param source where it can be looked up again
 */
public record ExchangeRate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate on, String source) {

    private static final int MAX_SOURCE_CHARACTERS = 200;

    public ExchangeRate {
        source = source.strip();
        boolean same = from.equals(to);
        if (rate.signum() <= 0 || (same && rate.compareTo(BigDecimal.ONE) != 0)) {
            throw new InvalidInput("rate");
        }
        if (source.length() > MAX_SOURCE_CHARACTERS || (!same && source.isEmpty())) {
            throw new InvalidInput("rateSource");
        }
    }

    /** The rate of a currency to itself. */
    public static ExchangeRate none(CurrencyUnit currency, LocalDate on) {
        return new ExchangeRate(currency, currency, BigDecimal.ONE, on, "");
    }

    /** Refuses a rate of a future day. */
    public ExchangeRate notAfter(LocalDate today) {
        if (on.isAfter(today)) {
            throw new InvalidInput("rateOn");
        }
        return this;
    }

    /** Converts a sum and rounds it once to the decimals of the target currency. */
    public MonetaryAmount convert(MonetaryAmount sum) {
        if (!sum.getCurrency().equals(from)) {
            throw new InvalidInput("currency");
        }
        return Money.of(sum.multiply(rate).getNumber(), to).with(Monetary.getDefaultRounding());
    }
}
