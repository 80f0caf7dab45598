/** The outbox of commands to Keycloak. A command is a row of the act's own transaction and is kept until it is carried out. */
@NullMarked
package ngo.portal.persistence.outbox;

import org.jspecify.annotations.NullMarked;
