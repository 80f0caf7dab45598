package ngo.portal.persistence.ownkey;

/** The input is no public key of an organisation. Nothing of it is repeated here. */
public final class KeyNotTaken extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** The reasons. */
    public enum Reason {
        /** The input is empty. */
        EMPTY,
        TOO_LARGE,
        /** No keyset of Tink in JSON, or one that is damaged. */
        NO_KEYSET,
        /** It holds a private key, which is to stay where it was made. */
        PRIVATE,
        /** It is a public key of another type. */
        OTHER_TYPE,
        /** More than one key, or one that is switched off. */
        SEVERAL
    }

    KeyNotTaken(Reason reason) {
        super("no public key of an organisation: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
