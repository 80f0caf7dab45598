package ngo.portal.web.security.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which sign-ins Keycloak has ended. A session of the portal that stands on one of them ends with its next request. They
 * are in memory, as the sessions are.
 */
@ApplicationScoped
public class EndedSessions {

    /** Of each kind; the oldest are forgotten, long after no session can have begun with them. */
    private static final int MAX_REMEMBERED = 50_000;

    private final Map<String, Instant> tokens = remembered();
    private final Map<String, Instant> sessions = remembered();
    private final Map<String, Instant> subjects = remembered();

    private static Map<String, Instant> remembered() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > MAX_REMEMBERED;
            }
        };
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
        if (token.session().isEmpty()) {
            subjects.put(token.subject(), token.issuedAt());
        } else {
            sessions.put(token.session(), token.issuedAt());
        }
        return true;
    }

    /** Whether the sign-in that this identity token came from has been ended. */
    synchronized boolean hold(String identity) {
        if (sessions.isEmpty() && subjects.isEmpty()) {
            return false;
        }
        try {
            JWTClaimsSet claims = SignedJWT.parse(identity).getJWTClaimsSet();
            String session = claims.getStringClaim("sid");
            Instant ended = subjects.get(String.valueOf(claims.getSubject()));
            return (session != null && sessions.containsKey(session))
                    || (ended != null && !claims.getIssueTime().toInstant().isAfter(ended));
        } catch (ParseException noToken) {
            return true;
        }
    }
}
