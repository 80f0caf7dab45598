/** What the portal adds to Keycloak: how people ask for a new password, and how often a password may be tried. */
@NullMarked
package ngo.portal.keycloak;

import org.jspecify.annotations.NullMarked;
