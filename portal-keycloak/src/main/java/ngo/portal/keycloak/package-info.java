/** What the portal adds to Keycloak: how people ask for a new password, how often a password may be tried, and whether letters go out. */
@NullMarked
package ngo.portal.keycloak;

import org.jspecify.annotations.NullMarked;
