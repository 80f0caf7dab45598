package ngo.portal.ejb.people;

import java.io.Serializable;

/**
 * Why one line of a table invites nobody.
 *
 * @param value the content of the cell
 */
public record InviteFault(long line, Reason reason, String value) implements Serializable {

    /** The reason; each has a text with advice. */
    public enum Reason {
        NO_ADDRESS,
        NOT_AN_ADDRESS,
        TWICE_IN_FILE,
        KNOWN,
        NAME_TOO_LONG,
        UNKNOWN_LANGUAGE,
        UNKNOWN_ROLE,
        NOT_A_DAY,
        DAY_IS_OVER
    }
}
