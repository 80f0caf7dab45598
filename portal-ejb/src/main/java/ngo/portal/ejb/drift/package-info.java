/** Detection and repair of drift between Keycloak and the portal. */
@NullMarked
package ngo.portal.ejb.drift;

import org.jspecify.annotations.NullMarked;
