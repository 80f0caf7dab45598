/**
 * What the portal adds to Keycloak: how people ask for a new password, how often a password may be tried, whether letters go out, and
 * clients of programs.
 */
@NullMarked
package ngo.portal.keycloak;

import org.jspecify.annotations.NullMarked;
