package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.Refusal;

/** A file from which nobody is invited. */
public final class TableRefused extends Refusal {

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
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of its sentence: the class and the reason. */
    @Override
    public String getMessage() {
        return super.getMessage() + "." + reason;
    }
}
