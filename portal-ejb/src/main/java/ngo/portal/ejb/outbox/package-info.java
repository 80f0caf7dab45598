/** The outbox of commands to Keycloak. A change is in both systems, or will be as soon as Keycloak answers. */
@NullMarked
package ngo.portal.ejb.outbox;

import org.jspecify.annotations.NullMarked;
