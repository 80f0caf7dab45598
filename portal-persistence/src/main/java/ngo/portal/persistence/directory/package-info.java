/**
 * The progress of the sync with Keycloak, by its events and by organisation. It is kept in the database, so that another
 * node can continue.
 */
@NullMarked
package ngo.portal.persistence.directory;

import org.jspecify.annotations.NullMarked;
