/** Promises what has to be done in Keycloak, and keeps it. An act is on both sides, or will be as soon as Keycloak answers. */
@NullMarked
package ngo.portal.ejb.outbox;

import org.jspecify.annotations.NullMarked;
