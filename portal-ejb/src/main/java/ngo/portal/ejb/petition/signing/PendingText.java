package ngo.portal.ejb.petition.signing;

/** Names of the sealed fields of a signature; what was sealed as one opens as no other. */
final class PendingText {

    /** All that was typed, until it is confirmed. */
    static final String FIELD = "pending";

    /** The name, for whom the petition is addressed to. */
    static final String NAME = "name";

    /** What an organisation gets that may write. */
    static final String SUPPORTER = "supporter";

    private PendingText() {}
}
