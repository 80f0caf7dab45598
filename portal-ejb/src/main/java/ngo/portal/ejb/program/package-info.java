/**
 * Programs that use the API for one organisation each. The office of the coalition makes, limits and revokes them; Keycloak gives them their
 * tokens.
 */
@NullMarked
package ngo.portal.ejb.program;

import org.jspecify.annotations.NullMarked;
