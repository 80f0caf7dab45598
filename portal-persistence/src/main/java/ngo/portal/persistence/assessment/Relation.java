package ngo.portal.persistence.assessment;

/** How somebody who is asked to assess a request stands to whoever has made it; all but {@link #NONE} keep them out. */
public enum Relation {
    NONE,
    /** Found by the portal itself, and never waived: one cannot judge the request of one's own organisation. */
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

    /** A person says it of themselves; that somebody belongs to the applicant is known without being said. */
    public boolean isDeclared() {
        return this != SAME_ORGANISATION;
    }
}
