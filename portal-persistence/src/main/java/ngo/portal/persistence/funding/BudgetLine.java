package ngo.portal.persistence.funding;

import javax.money.MonetaryAmount;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;

/**
 * One line of a budget.
 *
 * @param amount what it costs in all
 * @param own what the applicant pays itself
 * @param others what other funders pay
 */
public record BudgetLine(
        String category, MonetaryAmount amount, MonetaryAmount own, MonetaryAmount others, String note) {

    public BudgetLine {
        if (!amount.getCurrency().equals(own.getCurrency())
                || !amount.getCurrency().equals(others.getCurrency())) {
            throw new BudgetRefused(BudgetRefused.Reason.CURRENCY);
        }
        if (!amount.isPositive() || own.isNegative() || others.isNegative()) {
            throw new BudgetRefused(BudgetRefused.Reason.AMOUNT);
        }
        if (own.add(others).isGreaterThan(amount)) {
            throw new BudgetRefused(BudgetRefused.Reason.SHARES);
        }
    }

    /** The sum of the line that the request asks of the funder. */
    public MonetaryAmount asked() {
        return amount.subtract(own).subtract(others);
    }

    /** Sums and purposes are secrets. */
    @Override
    public String toString() {
        return "BudgetLine";
    }
}
