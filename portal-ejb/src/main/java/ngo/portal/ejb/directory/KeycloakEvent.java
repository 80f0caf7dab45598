package ngo.portal.ejb.directory;

/**
 * A change in Keycloak.
 *
 * @param time milliseconds by Keycloak's own clock
 * @param targets what has to be read again for it
 */
record KeycloakEvent(String id, long time, RefreshTargets targets) {}
