/**
 * People of an organisation: invitations, roles, removal. Each change is stored here and added to the outbox for Keycloak in
 * one transaction; the sync does the follow-up work after Keycloak has confirmed it.
 */
@NullMarked
package ngo.portal.ejb.people;

import org.jspecify.annotations.NullMarked;
