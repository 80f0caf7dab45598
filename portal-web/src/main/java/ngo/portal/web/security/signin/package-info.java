/** Sign-in and sign-out with Keycloak, and the claims of its tokens. The parent package decides who gets access with them. */
@NullMarked
package ngo.portal.web.security.signin;

import org.jspecify.annotations.NullMarked;
