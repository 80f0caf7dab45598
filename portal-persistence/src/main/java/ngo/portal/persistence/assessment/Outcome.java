package ngo.portal.persistence.assessment;

/** What the approvers decide. Each is also the name of the state that the request is in afterwards. */
public enum Outcome {
    APPROVED,
    PARTLY_APPROVED,
    DECLINED,
    DEFERRED;

    /** It comes with a sum. */
    public boolean isYes() {
        return this == APPROVED || this == PARTLY_APPROVED;
    }
}
