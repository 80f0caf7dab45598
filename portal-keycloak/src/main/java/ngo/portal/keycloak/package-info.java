/** The portal's extension of Keycloak: password reset, rate limits for passwords, a test of the mail server, and clients of programs. */
@NullMarked
package ngo.portal.keycloak;

import org.jspecify.annotations.NullMarked;
