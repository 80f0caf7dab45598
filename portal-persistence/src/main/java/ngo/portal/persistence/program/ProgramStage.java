package ngo.portal.persistence.program;

/** The stages of a program; what is over stays over. */
public enum ProgramStage {
    /** Nobody has been shown a secret yet. */
    NEW,
    WORKING,
    /** Its last day is past. */
    ENDED,
    REVOKED;

    public boolean isOver() {
        return switch (this) {
            case NEW, WORKING -> false;
            case ENDED, REVOKED -> true;
        };
    }
}
