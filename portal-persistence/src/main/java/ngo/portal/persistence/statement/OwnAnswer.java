package ngo.portal.persistence.statement;

/** What stands of an organisation's own answer to a call for sign-on, as its lists know it. */
public enum OwnAnswer {
    /** Its own clearance is under way, or has been refused. */
    IN_CLEARANCE,
    SIGNED,
    /** It has signed a text whose meaning has changed since. */
    RECONFIRM,
    DECLINED,
    NO_POSITION,
    WITHDRAWN
}
