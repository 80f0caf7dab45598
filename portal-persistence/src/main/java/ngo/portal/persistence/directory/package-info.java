/**
 * How far the portal has followed Keycloak: by its events, and organisation by organisation. Kept in the database, so that another node
 * goes on from there.
 */
@NullMarked
package ngo.portal.persistence.directory;

import org.jspecify.annotations.NullMarked;
