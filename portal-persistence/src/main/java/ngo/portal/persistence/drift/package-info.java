/** Where Keycloak and the portal differ. */
@NullMarked
package ngo.portal.persistence.drift;

import org.jspecify.annotations.NullMarked;
