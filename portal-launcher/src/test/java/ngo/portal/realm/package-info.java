/**
 * What Keycloak does for the coalition: invitations, sign-in and second factor, played in a real browser against a real
 * Keycloak with the realm as it is shipped.
 */
@NullMarked
package ngo.portal.realm;

import org.jspecify.annotations.NullMarked;
