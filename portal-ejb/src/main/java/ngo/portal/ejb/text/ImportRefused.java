package ngo.portal.ejb.text;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A file that cannot be imported. */
public final class ImportRefused extends ReasonedRefusal {

    /** The reason; each has a sentence of its own in the bundles. */
    public enum Reason {
        TOO_LARGE,
        NOT_A_DOCUMENT,
        TOO_MUCH_INSIDE,
        UNREADABLE,
        EMPTY
    }

    private final Reason reason;

    public ImportRefused(Reason reason) {
        super(reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
