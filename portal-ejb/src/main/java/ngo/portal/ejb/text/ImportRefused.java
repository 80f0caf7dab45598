package ngo.portal.ejb.text;

import ngo.portal.persistence.shared.Refusal;

/** A file from which no text is taken. */
public final class ImportRefused extends Refusal {

    /** Why; each has a sentence of its own in the bundles. */
    public enum Reason {
        TOO_LARGE,
        NOT_A_DOCUMENT,
        TOO_MUCH_INSIDE,
        UNREADABLE,
        EMPTY
    }

    private final Reason reason;

    public ImportRefused(Reason reason) {
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
