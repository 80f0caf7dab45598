/** The servers that run on Java, Keycloak and the portal: what they are given, how they start, and when they answer. */
@NullMarked
package ngo.portal.launch.server;

import org.jspecify.annotations.NullMarked;
