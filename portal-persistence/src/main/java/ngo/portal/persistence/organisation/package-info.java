/** The organisations of the coalition and their people. Keycloak administers them, the portal keeps a copy. */
@NullMarked
package ngo.portal.persistence.organisation;

import org.jspecify.annotations.NullMarked;
