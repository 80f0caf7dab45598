package ngo.portal.web.api.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money: a decimal number as text, because not every program reads numbers exactly, and a currency code of three letters.
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

    /** The number, if the currency is the expected one or left out. */
    BigDecimal in(String wanted, String field) {
        if (amount == null || (currency != null && !currency.equals(wanted))) {
            throw new InvalidInput(field);
        }
        return InputParser.amount(amount.strip()).orElseThrow(() -> new InvalidInput(field));
    }
}
