/** Differences between Keycloak and the portal. */
@NullMarked
package ngo.portal.persistence.drift;

import org.jspecify.annotations.NullMarked;
