package ngo.portal.ejb.petition.signing;

/**
 * What becomes of an attempt to sign.
 *
 * @param seconds how long to wait; 0 but for {@link Kind#WAIT}
 */
public record SigningAnswer(Kind kind, int seconds) {

    /** What there is to say. */
    public enum Kind {
        /** A mail will come, if the mailbox exists and its owner wants one. Nobody is told whether it has signed before. */
        TAKEN,
        WAIT,
        PAUSED,
        CLOSED,
        /** A page or a text that is not of this petition. */
        INVALID,
        /** What is needed to seal is not here at the moment; nothing was kept. */
        AWAY
    }

    static SigningAnswer of(Kind kind) {
        return new SigningAnswer(kind, 0);
    }
}
