package ngo.portal.persistence.people;

/** The stages of an invitation. */
public enum InvitationStage {
    BEING_SENT,
    SENT,
    /** Keycloak refuses to send it; the row names the reason. */
    FAILED,
    RUN_OUT,
    ACCEPTED,
    TAKEN_BACK;

    public boolean isOver() {
        return this == ACCEPTED || this == TAKEN_BACK;
    }
}
