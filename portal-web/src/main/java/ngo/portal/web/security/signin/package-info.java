/** Signing in and out at Keycloak, and what its tokens say. Who is let in with that is decided one package above. */
@NullMarked
package ngo.portal.web.security.signin;

import org.jspecify.annotations.NullMarked;
