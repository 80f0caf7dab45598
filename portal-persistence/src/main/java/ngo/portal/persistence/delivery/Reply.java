package ngo.portal.persistence.delivery;

/** What came back from an addressee. */
public enum Reply {
    AWAITED,
    /** The letter arrived, and nothing was said on its matter yet. */
    ACKNOWLEDGED,
    ANSWERED,
    REFUSED,
    /** Nobody waits for a reply any more. */
    NONE;

    /** Something came back on a certain day. */
    public boolean hasDay() {
        return this != AWAITED && this != NONE;
    }

    /** It is known what came back, or that nothing did. */
    public boolean isKnown() {
        return this != AWAITED;
    }

    /** An answer on the matter may still come. */
    public boolean isOpen() {
        return this == AWAITED || this == ACKNOWLEDGED;
    }
}
