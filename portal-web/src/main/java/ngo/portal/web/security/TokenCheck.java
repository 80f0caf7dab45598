package ngo.portal.web.security;

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
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;

/** Whether an access token is the provider's, meant for the portal and valid now. An id token opens nothing. */
final class TokenCheck {

    private static final int LEEWAY_SECONDS = 60;
    private static final String AUDIENCE = "portal";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private volatile boolean keysKnown;

    TokenCheck(String provider, JWKSource<SecurityContext> keys) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier(demands(provider));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> demands(String provider) {
        JWTClaimsSet exactly = new JWTClaimsSet.Builder()
                .issuer(provider)
                .claim("typ", "Bearer")
                .build();
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(AUDIENCE, exactly, Set.of("sub", "exp", "iat"));
        verifier.setMaxClockSkew(LEEWAY_SECONDS);
        return verifier;
    }

    TokenClaims claims(String token) {
        try {
            processor.process(token, null);
            keysKnown = true;
            return TokenClaims.ofToken(token);
        } catch (ParseException | BadJOSEException e) {
            throw new TokenRefused(e);
        } catch (RateLimitReachedException e) {
            throw keysKnown ? new TokenRefused(e) : new KeysAway(e);
        } catch (JOSEException e) {
            throw new KeysAway(e);
        }
    }
}
