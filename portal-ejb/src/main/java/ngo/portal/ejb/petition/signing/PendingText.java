package ngo.portal.ejb.petition.signing;

/** Names of the encrypted fields of a signature; a value encrypted for one field cannot be decrypted as another. */
final class PendingText {

    /** The complete input, until it is confirmed. */
    static final String FIELD = "pending";

    /** The name, for the addressee of the petition. */
    static final String NAME = "name";

    /** The copy for an organisation that may write. */
    static final String SUPPORTER = "supporter";

    private PendingText() {}
}
