package ngo.portal.web.security.signin;

import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The newest word of Keycloak on the person of a session: that of signing in, or of the last proof since. */
public final class SessionToken {

    private static final String TOKEN_ATTRIBUTE = "ngo.portal.token";

    private SessionToken() {}

    public static TokenClaims claims(@Nullable HttpSession session, OpenIdContext signedIn) {
        Object renewed = session == null ? null : session.getAttribute(TOKEN_ATTRIBUTE);
        return TokenClaims.ofToken(
                renewed instanceof String token
                        ? token
                        : signedIn.getIdentityToken().getToken());
    }

    /** Takes a token whose signature has been checked, of the same person. */
    static void renew(HttpSession session, String token) {
        session.setAttribute(TOKEN_ATTRIBUTE, token);
    }
}
