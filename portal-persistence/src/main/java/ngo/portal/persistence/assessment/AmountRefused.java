package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A sum that cannot be granted. */
public final class AmountRefused extends ReasonedRefusal {

    /** Why; each has a sentence of its own in the bundles. */
    public enum Reason {
        ABOVE_ASKED,
        ABOVE_CEILING,
        CURRENCY,
        NOT_ALL,
        NOT_LESS,
        NOTHING,
        NO_SUM_WITH_A_NO
    }

    public AmountRefused(Reason reason) {
        super(reason);
    }
}
