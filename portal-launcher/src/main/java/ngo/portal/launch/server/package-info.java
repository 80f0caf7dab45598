/** The Java servers, Keycloak and the portal: configuration, start, and readiness. */
@NullMarked
package ngo.portal.launch.server;

import org.jspecify.annotations.NullMarked;
