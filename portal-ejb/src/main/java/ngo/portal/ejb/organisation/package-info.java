/** The directory and the copy of Keycloak's people and organisations. Membership is true only where both agree. */
@NullMarked
package ngo.portal.ejb.organisation;

import org.jspecify.annotations.NullMarked;
