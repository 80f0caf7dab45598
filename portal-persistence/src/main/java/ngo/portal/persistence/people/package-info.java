/**
 * The people of an organisation: their roles with ends and limits, and those who were invited. Keycloak has the last word on
 * who belongs and in which groups; what only the portal knows stands here.
 */
@NullMarked
package ngo.portal.persistence.people;

import org.jspecify.annotations.NullMarked;
