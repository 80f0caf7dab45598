package ngo.portal.persistence.statement;

/** The purpose of a proposed revision, which determines the effect of its confirmation. */
public enum Purpose {
    EDITORIAL(Gate.REVISION),
    SUBSTANTIVE(Gate.REVISION),
    CORRECTION(Gate.CORRECTION),
    RETRACTION(Gate.RETRACTION);

    private final Gate gate;

    Purpose(Gate gate) {
        this.gate = gate;
    }

    public Gate gate() {
        return gate;
    }

    /** Refuses a revision for this purpose in a state that does not allow it. */
    void requirePlaceIn(StatementState state) {
        switch (this) {
            case EDITORIAL, SUBSTANTIVE -> {
                if (state != StatementState.OPEN_FOR_SIGN_ON) {
                    throw new StatementRefusals.TextIsFrozen();
                }
            }
            case CORRECTION -> state.require(StatementState.CORRECTED);
            case RETRACTION -> state.require(StatementState.RETRACTED);
        }
    }

    /** Whether the text is public already, so that several leads have to agree. */
    public boolean isPublic() {
        return this == CORRECTION || this == RETRACTION;
    }
}
