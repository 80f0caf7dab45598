package ngo.portal.ejb.petition.signing;

/**
 * The outcome of an attempt to sign.
 *
 * @param seconds how long to wait; 0 except for {@link Kind#WAIT}
 */
public record SigningAnswer(Kind kind, int seconds) {

    /** The kind of answer. */
    public enum Kind {
        /** A mail will be sent, if the mailbox exists and its owner wants one. The answer does not reveal whether it has signed before. */
        TAKEN,
        WAIT,
        PAUSED,
        CLOSED,
        /** The page or text does not belong to this petition. */
        INVALID,
        /** The key is not available at the moment; nothing was stored. */
        AWAY
    }

    static SigningAnswer of(Kind kind) {
        return new SigningAnswer(kind, 0);
    }
}
