package ngo.portal.persistence.ownkey;

/** What was given is no public key of an organisation. Nothing of it is repeated here. */
public final class KeyNotTaken extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Nothing was sent. */
        EMPTY,
        TOO_LARGE,
        /** No keyset of Tink in JSON, or one that is damaged. */
        NO_KEYSET,
        /** It holds a private key, which is to stay where it was made. */
        PRIVATE,
        /** A public key, for something else. */
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
