package ngo.portal.persistence.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.assessment.AssessmentRefusals.AmountRefused;
import ngo.portal.persistence.assessment.AssessmentRefusals.AmountRefused.Reason;

/**
 * The decision that an approver votes for.
 *
 * @param sum in the currency asked for; zero with every outcome but approval
 */
public record DecisionBallot(Outcome outcome, MonetaryAmount sum) {

    public DecisionBallot {
        if (!outcome.isYes() && !sum.isZero()) {
            throw new AmountRefused(Reason.NO_SUM_WITH_A_NO);
        }
        if (outcome.isYes() && !sum.isPositive()) {
            throw new AmountRefused(Reason.NOTHING);
        }
    }

    /**
     * Refuses a sum that does not fit the outcome: a full approval grants the sum requested, a partial one less, and neither
     * more than the call allows.
     *
     * @param ceiling in the call's currency; none where it is zero
     */
    public void requireWithin(MonetaryAmount asked, MonetaryAmount ceiling, ExchangeRate rate) {
        if (!outcome.isYes()) {
            return;
        }
        if (!sum.getCurrency().equals(asked.getCurrency())) {
            throw new AmountRefused(Reason.CURRENCY);
        }
        if (sum.isGreaterThan(asked)) {
            throw new AmountRefused(Reason.ABOVE_ASKED);
        }
        if (ceiling.isPositive() && rate.convert(sum).isGreaterThan(ceiling)) {
            throw new AmountRefused(Reason.ABOVE_CEILING);
        }
        if (outcome == Outcome.APPROVED && sum.isLessThan(asked)) {
            throw new AmountRefused(Reason.NOT_ALL);
        }
        if (outcome == Outcome.PARTLY_APPROVED && !sum.isLessThan(asked)) {
            throw new AmountRefused(Reason.NOT_LESS);
        }
    }

    /** The same outcome and the same sum, whatever the number of trailing zeros. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionBallot ballot
                && outcome == ballot.outcome
                && sum.getCurrency().equals(ballot.sum.getCurrency())
                && number().equals(ballot.number());
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, sum.getCurrency().getCurrencyCode(), number());
    }

    private BigDecimal number() {
        return sum.getNumber().numberValue(BigDecimal.class).stripTrailingZeros();
    }

    /** Sums are secrets. */
    @Override
    public String toString() {
        return outcome.name();
    }
}
