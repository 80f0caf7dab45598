/** The directory, and the synchronised copy of Keycloak's people and organisations. A membership is valid only if both agree. */
@NullMarked
package ngo.portal.ejb.organisation;

import org.jspecify.annotations.NullMarked;
