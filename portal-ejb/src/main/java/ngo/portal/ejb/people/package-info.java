/**
 * The people of an organisation: invited, given roles, removed. Each act is noted here and promised to Keycloak in one
 * transaction; what Keycloak was seen to say is followed up by the sync.
 */
@NullMarked
package ngo.portal.ejb.people;

import org.jspecify.annotations.NullMarked;
