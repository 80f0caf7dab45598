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
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;
import java.util.function.Function;

/** Whether a token is from the provider, of the expected type, intended for this recipient and valid now. */
final class TokenCheck {

    private static final int LEEWAY_SECONDS = 60;
    private static final String AUDIENCE = "portal";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private final Function<String, TokenClaims> reading;

    private volatile boolean keysKnown;

    /** Of access tokens; an id token opens nothing. */
    TokenCheck(String provider, JWKSource<SecurityContext> keys) {
        this(keys, demands(AUDIENCE, claimed(provider, "Bearer").build()), TokenClaims::ofToken);
    }

    private TokenCheck(
            JWKSource<SecurityContext> keys,
            DefaultJWTClaimsVerifier<SecurityContext> demands,
            Function<String, TokenClaims> reading) {
        this.reading = reading;
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier(demands);
    }

    /** Of access tokens of the sample coalition, whose scripts walk every step. */
    static TokenCheck ofSamples(String provider, JWKSource<SecurityContext> keys) {
        return new TokenCheck(
                keys, demands(AUDIENCE, claimed(provider, "Bearer").build()), TokenClaims::ofSampleToken);
    }

    /** Of the id token that answers one question, which the nonce names. */
    static TokenCheck ofIdentity(String provider, JWKSource<SecurityContext> keys, String client, String nonce) {
        return new TokenCheck(
                keys,
                demands(client, claimed(provider, "ID").claim("nonce", nonce).build()),
                TokenClaims::ofToken);
    }

    private static JWTClaimsSet.Builder claimed(String provider, String kind) {
        return new JWTClaimsSet.Builder().issuer(provider).claim("typ", kind);
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> demands(String audience, JWTClaimsSet exactly) {
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(audience, exactly, Set.of("sub", "exp", "iat"));
        verifier.setMaxClockSkew(LEEWAY_SECONDS);
        return verifier;
    }

    TokenClaims claims(String token) {
        try {
            processor.process(token, null);
            keysKnown = true;
            return reading.apply(token);
        } catch (ParseException | BadJOSEException e) {
            throw new TokenRefused(e);
        } catch (RateLimitReachedException e) {
            throw keysKnown ? new TokenRefused(e) : new KeysUnavailable(e);
        } catch (JOSEException e) {
            throw new KeysUnavailable(e);
        }
    }
}
