package ngo.portal.web.security.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import ngo.portal.ejb.directory.EndedSessionRegister;

/** The Keycloak sessions that have ended. A portal session based on one of them ends with its next request. */
@ApplicationScoped
public class EndedSessions {

    /** The oldest entries are evicted, long after their logout token has expired. */
    private static final int MAX_REMEMBERED = 50_000;

    private final Map<String, Instant> tokens = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    private EndedSessionRegister register;

    @SuppressWarnings("NullAway.Init") // for the proxy alone
    protected EndedSessions() {}

    @Inject
    EndedSessions(EndedSessionRegister register) {
        this.register = register;
    }

    /**
     * Ends what the token names.
     *
     * @return false where the same token has come before
     */
    synchronized boolean end(LogoutToken token) {
        if (tokens.putIfAbsent(token.id(), token.issuedAt()) != null) {
            return false;
        }
        register.end(token.kind(), token.named(), token.issuedAt());
        return true;
    }

    /** Allows the same token once more, because another node could not be informed of it. */
    synchronized void forget(LogoutToken token) {
        tokens.remove(token.id());
    }

    /** Whether the sign-in that this identity token came from has been ended. */
    boolean hold(String identity) {
        if (register.isEmpty()) {
            return false;
        }
        try {
            JWTClaimsSet claims = SignedJWT.parse(identity).getJWTClaimsSet();
            String session = claims.getStringClaim("sid");
            return register.holds(
                    session == null ? "" : session,
                    String.valueOf(claims.getSubject()),
                    claims.getIssueTime().toInstant());
        } catch (ParseException noToken) {
            return true;
        }
    }
}
