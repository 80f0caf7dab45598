package ngo.portal.persistence.statement;

/** The present answer of the reader's organisation to a call for sign-on, as lists show it. */
public enum OwnAnswer {
    /** Its own clearance is open, or was refused. */
    IN_CLEARANCE,
    SIGNED,
    /** It has signed a text whose meaning has changed since. */
    RECONFIRM,
    DECLINED,
    NO_POSITION,
    WITHDRAWN
}
