package ngo.portal.persistence.people;

/** How far an invitation has come. */
public enum InvitationStage {
    BEING_SENT,
    SENT,
    /** Keycloak will not send it, for a reason that is told. */
    FAILED,
    RUN_OUT,
    ACCEPTED,
    TAKEN_BACK;

    public boolean isOver() {
        return this == ACCEPTED || this == TAKEN_BACK;
    }
}
