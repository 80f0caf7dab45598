package ngo.portal.persistence.statement;

/** What a proposed revision is for, and so what its confirmation does. */
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

    /** Whether a change for this is proposed where a statement stands. */
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

    /** Of a text that is public already, so that several leads have to agree. */
    public boolean isPublic() {
        return this == CORRECTION || this == RETRACTION;
    }
}
