/**
 * The people of an organisation: their roles with ends and limits, and invitations. Keycloak is authoritative for membership
 * and groups; this package stores what only the portal knows.
 */
@NullMarked
package ngo.portal.persistence.people;

import org.jspecify.annotations.NullMarked;
