package ngo.portal.persistence.assessment;

/** The decisions of the approvers. Each is also the name of the resulting state of the request. */
public enum Outcome {
    APPROVED,
    PARTLY_APPROVED,
    DECLINED,
    DEFERRED;

    /** Whether it comes with a sum. */
    public boolean isYes() {
        return this == APPROVED || this == PARTLY_APPROVED;
    }
}
