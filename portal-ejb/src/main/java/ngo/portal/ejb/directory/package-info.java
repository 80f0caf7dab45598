/**
 * Reads memberships from Keycloak, which is their source; the portal keeps a synchronised copy and never calls Keycloak
 * during a request of a user.
 */
@NullMarked
package ngo.portal.ejb.directory;

import org.jspecify.annotations.NullMarked;
