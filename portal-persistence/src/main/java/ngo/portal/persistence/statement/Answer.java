package ngo.portal.persistence.statement;

/** What an organisation has said to the call for sign-on, or how far its own clearance is. */
public enum Answer {
    IN_CLEARANCE,
    CLEARED,
    REFUSED,
    SIGNED,
    DECLINED,
    NO_POSITION,
    WITHDRAWN
}
