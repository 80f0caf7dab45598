package ngo.portal.persistence.program;

/** The stages of a program; ENDED and REVOKED are final. */
public enum ProgramStage {
    /** No secret was shown yet. */
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
