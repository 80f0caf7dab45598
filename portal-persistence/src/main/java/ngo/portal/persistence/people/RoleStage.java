package ngo.portal.persistence.people;

/** The stage of a role between the portal and Keycloak. */
public enum RoleStage {
    HELD,
    /** Given in the portal; Keycloak has not followed yet. */
    BEING_GIVEN,
    /** Ended in the portal; Keycloak has not followed yet. */
    BEING_TAKEN,
    /** Its time is over. */
    RUN_OUT
}
