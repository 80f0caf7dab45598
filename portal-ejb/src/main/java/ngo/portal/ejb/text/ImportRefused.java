package ngo.portal.ejb.text;

/** A file from which no text is taken. */
public final class ImportRefused extends RuntimeException {

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
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
