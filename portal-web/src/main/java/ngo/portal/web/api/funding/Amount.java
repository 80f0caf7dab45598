package ngo.portal.web.api.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * Money: a decimal number as text, since not every program reads numbers exactly, and three letters.
 *
 * @param amount such as 1200.00
 */
public record Amount(@Nullable String amount, @Nullable String currency) {

    static Amount of(MonetaryAmount amount) {
        return of(
                amount.getNumber().numberValue(BigDecimal.class),
                amount.getCurrency().getCurrencyCode(),
                amount.getCurrency().getDefaultFractionDigits());
    }

    static Amount of(BigDecimal number, String currency, int digits) {
        BigDecimal coins = number.scale() < digits ? number.setScale(digits, RoundingMode.UNNECESSARY) : number;
        return new Amount(coins.toPlainString(), currency);
    }

    /** The number, where the currency is the one that is wanted or left out. */
    BigDecimal in(String wanted, String field) {
        if (amount == null || (currency != null && !currency.equals(wanted))) {
            throw new InvalidInput(field);
        }
        return InputParser.amount(amount.strip()).orElseThrow(() -> new InvalidInput(field));
    }
}
