package ngo.portal.persistence.delivery;

/** The kinds of replies of an addressee. */
public enum Reply {
    AWAITED,
    /** The addressee has confirmed the receipt and has not answered on the matter yet. */
    ACKNOWLEDGED,
    ANSWERED,
    REFUSED,
    /** No reply is expected. */
    NONE;

    /** Whether the reply has a day. */
    public boolean hasDay() {
        return this != AWAITED && this != NONE;
    }

    /** Whether it is known what the reply was, or that there was none. */
    public boolean isKnown() {
        return this != AWAITED;
    }

    /** Whether an answer on the matter may still come. */
    public boolean isOpen() {
        return this == AWAITED || this == ACKNOWLEDGED;
    }
}
