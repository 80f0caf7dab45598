package ngo.portal.persistence.assessment;

import java.math.BigDecimal;
import ngo.portal.persistence.assessment.AmountRefused.Reason;

/**
 * What somebody wants to be decided.
 *
 * @param sum in the currency asked for; zero with everything but a yes
 */
public record Ballot(Outcome outcome, BigDecimal sum) {

    public Ballot {
        sum = sum.stripTrailingZeros();
        if (!outcome.isYes() && sum.signum() != 0) {
            throw new AmountRefused(Reason.NO_SUM_WITH_A_NO);
        }
        if (outcome.isYes() && sum.signum() <= 0) {
            throw new AmountRefused(Reason.NOTHING);
        }
    }

    public static Ballot no(Outcome outcome) {
        return new Ballot(outcome, BigDecimal.ZERO);
    }

    /**
     * A whole yes gives all that was asked for, a partial one less, and neither more than the call allows.
     *
     * @param ceiling in the call's currency
     */
    public void requireWithin(BigDecimal asked, BigDecimal ceiling, ExchangeRate rate) {
        if (!outcome.isYes()) {
            return;
        }
        int compared = sum.compareTo(asked);
        if (compared > 0) {
            throw new AmountRefused(Reason.ABOVE_ASKED);
        }
        if (rate.convert(sum).compareTo(ceiling) > 0) {
            throw new AmountRefused(Reason.ABOVE_CEILING);
        }
        if (outcome == Outcome.APPROVED && compared < 0) {
            throw new AmountRefused(Reason.NOT_ALL);
        }
        if (outcome == Outcome.PARTLY_APPROVED && compared == 0) {
            throw new AmountRefused(Reason.NOT_LESS);
        }
    }
}
