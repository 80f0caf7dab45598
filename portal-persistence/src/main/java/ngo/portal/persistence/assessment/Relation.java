package ngo.portal.persistence.assessment;

/** The relation of a reviewer or approver to the applicant; all but {@link #NONE} exclude the person. */
public enum Relation {
    NONE,
    /** The portal detects it, and nobody can waive it: a person cannot assess the request of their own organisation. */
    SAME_ORGANISATION,
    WORKED_THERE,
    BOARD,
    FAMILY,
    FRIENDSHIP,
    MONEY,
    HELPED_TO_WRITE,
    DISPUTE,
    OTHER;

    public boolean isConflict() {
        return this != NONE;
    }

    /** Whether a person declares it; that somebody belongs to the applicant is known without a declaration. */
    public boolean isDeclared() {
        return this != SAME_ORGANISATION;
    }
}
