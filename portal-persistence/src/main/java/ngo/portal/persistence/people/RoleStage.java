package ngo.portal.persistence.people;

/** Where a role stands between the portal's word and Keycloak's. */
public enum RoleStage {
    HELD,
    /** Given in the portal; Keycloak has not followed yet. */
    BEING_GIVEN,
    /** Taken in the portal, where it has ended; Keycloak has not followed yet. */
    BEING_TAKEN,
    /** Its time is over. */
    RUN_OUT
}
