package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A budget does not add up, or is not what the call is for. */
public final class BudgetRefused extends ReasonedRefusal {

    /** What is wrong with it. */
    public enum Reason {
        /** There are several currencies, or not the one of the call. */
        CURRENCY,
        /** Nothing, less than nothing, or a fraction of the smallest coin. */
        AMOUNT,
        /** Own and others' shares are more than the whole. */
        SHARES,
        /** The call does not pay for this. */
        CATEGORY,
        /** More is asked than the call gives. */
        CEILING,
        EMPTY
    }

    public BudgetRefused(Reason reason) {
        super(reason);
    }
}
