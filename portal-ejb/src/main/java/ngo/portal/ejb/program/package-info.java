/**
 * API programs, each of which acts for one organisation. Coalition administrators create, limit and revoke them; Keycloak
 * issues their tokens.
 */
@NullMarked
package ngo.portal.ejb.program;

import org.jspecify.annotations.NullMarked;
