/** What the portal has promised to do in Keycloak. A promise is a row of the act's own transaction and is kept until done. */
@NullMarked
package ngo.portal.persistence.outbox;

import org.jspecify.annotations.NullMarked;
