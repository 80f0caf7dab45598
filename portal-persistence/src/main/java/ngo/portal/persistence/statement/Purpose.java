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

    /** Of a text that is public already, so that several leads have to agree. */
    public boolean isPublic() {
        return this == CORRECTION || this == RETRACTION;
    }
}
