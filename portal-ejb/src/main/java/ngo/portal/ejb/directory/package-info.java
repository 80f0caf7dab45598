/**
 * Reads from Keycloak who belongs where. Keycloak says it; the portal keeps a copy and never asks during a request.
 */
@NullMarked
package ngo.portal.ejb.directory;

import org.jspecify.annotations.NullMarked;
