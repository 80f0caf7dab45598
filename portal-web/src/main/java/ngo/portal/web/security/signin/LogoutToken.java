package ngo.portal.web.security.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ngo.portal.persistence.directory.EndedSessionKind;

/**
 * A logout token as defined by OpenID Connect Back-Channel Logout 1.0.
 *
 * @param id unique id of the token
 * @param session the session that has ended; empty for all of the person
 * @param subject the person; empty if only the session is named
 * @param issuedAt sessions that began later are not affected
 */
record LogoutToken(String id, String session, String subject, Instant issuedAt) {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LEEWAY_SECONDS = 60;

    /** What it names. */
    EndedSessionKind kind() {
        return session.isEmpty() ? EndedSessionKind.PERSON : EndedSessionKind.SESSION;
    }

    /** The id of what it names. */
    String named() {
        return session.isEmpty() ? subject : session;
    }

    /** Checks whether a logout token is from the provider, for this client, and recent. */
    static final class Check {

        private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

        Check(String provider, String client, JWKSource<SecurityContext> keys) {
            processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null));
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
            DefaultJWTClaimsVerifier<SecurityContext> demands = new DefaultJWTClaimsVerifier<>(
                    new HashSet<>(Set.of(client)),
                    new JWTClaimsSet.Builder().issuer(provider).build(),
                    Set.of("iat", "exp", "jti", "events"),
                    Set.of("nonce"));
            demands.setMaxClockSkew(LEEWAY_SECONDS);
            processor.setJWTClaimsSetVerifier(demands);
        }

        LogoutToken verified(String token) {
            try {
                return read(processor.process(token, null));
            } catch (ParseException | BadJOSEException e) {
                throw new TokenRefused(e);
            } catch (RateLimitReachedException e) {
                throw new TokenRefused(e);
            } catch (JOSEException e) {
                throw new KeysUnavailable(e);
            }
        }
    }

    private static LogoutToken read(JWTClaimsSet claims) throws ParseException, BadJWTException {
        Map<String, Object> events = claims.getJSONObjectClaim("events");
        String session = orEmpty(claims, "sid");
        String subject = orEmpty(claims, "sub");
        if (!events.containsKey(EVENT)) {
            throw new BadJWTException("It contains no backchannel logout event");
        }
        if (session.isEmpty() && subject.isEmpty()) {
            throw new BadJWTException("It names nobody");
        }
        return new LogoutToken(
                claims.getJWTID(), session, subject, claims.getIssueTime().toInstant());
    }

    private static String orEmpty(JWTClaimsSet claims, String name) throws ParseException {
        String value = claims.getStringClaim(name);
        return value == null ? "" : value;
    }
}
