/** The portal as programs meet it: over HTTP, with tokens of the running Keycloak. Nothing here looks inside. */
@NullMarked
package ngo.portal.api;

import org.jspecify.annotations.NullMarked;
