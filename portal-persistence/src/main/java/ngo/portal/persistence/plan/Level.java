package ngo.portal.persistence.plan;

/** The levels of visibility of a section among the readers of the plan; each level is wider than the one before. */
public enum Level {
    /** The person who owns the section. */
    ME,
    /** Everybody in the organisation that owns the plan. */
    ORGANISATION,
    /** Chosen organisations among the readers of the plan. */
    NAMED,
    /** Every reader of the plan. */
    COALITION,
    /** Every reader, and later everybody who reads the public page. */
    PUBLIC;

    /** Whether it reaches anybody outside the organisation. */
    public boolean leavesTheOrganisation() {
        return compareTo(ORGANISATION) > 0;
    }

    public boolean isWiderThan(Level other) {
        return compareTo(other) > 0;
    }
}
