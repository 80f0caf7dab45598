/** Finds where Keycloak and the portal differ, and mends it. */
@NullMarked
package ngo.portal.ejb.drift;

import org.jspecify.annotations.NullMarked;
