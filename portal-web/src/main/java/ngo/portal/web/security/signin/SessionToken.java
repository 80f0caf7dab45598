package ngo.portal.web.security.signin;

import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest ID token of a session: that of the sign-in, or of the last step-up authentication since. */
public final class SessionToken {

    private static final String TOKEN_ATTRIBUTE = "ngo.portal.token";

    /** What was read of a token last, so that each is read once and not for each request. */
    private static final String READ = "ngo.portal.token.read";

    private SessionToken() {}

    public static TokenClaims claims(@Nullable HttpSession session, OpenIdContext signedIn) {
        List<String> tokens = all(session, signedIn);
        String token = tokens.get(tokens.size() - 1);
        return session == null ? TokenClaims.ofToken(token) : read(session, token);
    }

    /** All Keycloak sessions that a portal session depends on: that of the sign-in, and that of the last step-up since, which may differ. */
    static List<String> all(@Nullable HttpSession session, OpenIdContext signedIn) {
        String first = signedIn.getIdentityToken().getToken();
        return session != null && session.getAttribute(TOKEN_ATTRIBUTE) instanceof String newer
                ? List.of(first, newer)
                : List.of(first);
    }

    private static TokenClaims read(HttpSession session, String token) {
        @Nullable
        TokenClaims known = session.getAttribute(READ) instanceof ReadToken last ? last.claimsOf(token) : null;
        if (known != null) {
            return known;
        }
        TokenClaims claims = TokenClaims.ofToken(token);
        session.setAttribute(READ, new ReadToken(token, claims));
        return claims;
    }

    /** Takes a token whose signature has been checked, of the same person. */
    static void renew(HttpSession session, String token) {
        session.setAttribute(TOKEN_ATTRIBUTE, token);
    }

    /** A token and what it says. Where a session is written down, the token is read once more. */
    private static final class ReadToken implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String token;
        private final transient @Nullable TokenClaims claims;

        private ReadToken(String token, TokenClaims claims) {
            this.token = token;
            this.claims = claims;
        }

        private @Nullable TokenClaims claimsOf(String wanted) {
            return token.equals(wanted) ? claims : null;
        }
    }
}
