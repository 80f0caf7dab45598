package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A file from which nobody is invited. */
public final class TableRefused extends ReasonedRefusal {

    /** Why; each has a sentence of its own in the bundles. */
    public enum Reason {
        TOO_LARGE,
        TOO_MANY_ROWS,
        NOT_UTF8,
        UNREADABLE,
        EMPTY
    }

    private final Reason reason;

    public TableRefused(Reason reason) {
        super(reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
