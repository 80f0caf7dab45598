/** The directory and the mirror of Keycloak. Membership is true only where both agree. */
@NullMarked
package ngo.portal.ejb.organisation;

import org.jspecify.annotations.NullMarked;
