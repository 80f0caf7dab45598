package ngo.portal.web.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

    private static final String PROVIDER = "http://localhost:8180/realms/coalition";
    private static final UUID FIDH = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    /** Made once: a pair takes half a second. */
    private static final RSAKey KEY = rsa("one");

    private final Instant now = Clock.systemUTC().instant();

    private final ECKey curve = curve("two");
    private final TokenCheck check = new TokenCheck(
            PROVIDER, new ImmutableJWKSet<>(new JWKSet(List.of(KEY.toPublicJWK(), curve.toPublicJWK()))));

    @Test
    void anAccessTokenOfTheRealmIdentifiesTheUser() throws JOSEException {
        TokenClaims claims = check.claims(signed(good().build()));

        assertThat(claims.subject()).isEqualTo("somebody");
        assertThat(claims.organisations()).containsExactly(FIDH);
        assertThat(claims.coalitionRoles()).containsExactly(CoalitionRole.LEAD);
    }

    @Test
    void anEllipticCurveIsAsGood() throws JOSEException {
        String token = signed(JWSAlgorithm.ES256, curve.getKeyID(), new ECDSASigner(curve), good().build());

        assertThat(check.claims(token).subject()).isEqualTo("somebody");
    }

    @Test
    void anIdTokenOpensNothing() throws JOSEException {
        refused(signed(good().claim("typ", "ID").build()));
    }

    @Test
    void whatIsNoAccessTokenByItsHeaderIsRefused() throws JOSEException {
        assertThat(check.claims(signed(new JOSEObjectType("at+jwt"), good().build()))
                        .subject())
                .isEqualTo("somebody");
        refused(signed(new JOSEObjectType("logout+jwt"), good().build()));
    }

    @Test
    void anOrganisationThatTheTokenNamesWithoutItsIdIsNotVouchedFor() throws JOSEException {
        Map<String, Object> named = Map.of("fidh", Map.of("id", FIDH.toString()), "awid", Map.of("groups", List.of()));

        assertThat(check.claims(signed(good().claim("organization", named).build()))
                        .organisations())
                .containsExactly(FIDH);
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws JOSEException {
        refused(signed(good().audience("another").build()));
        refused(signed(good().audience((String) null).build()));
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() throws JOSEException {
        refused(signed(good().issuer("http://localhost:8180/realms/master").build()));
    }

    @Test
    void aTokenEndsAMinuteAfterItsTime() throws JOSEException {
        String justOver = signed(good().expirationTime(seconds(-30)).build());
        assertThat(check.claims(justOver).subject()).isEqualTo("somebody");

        refused(signed(good().expirationTime(seconds(-90)).build()));
        refused(signed(good().expirationTime(null).build()));
    }

    @Test
    void aTokenIsNotGoodBeforeItsTime() throws JOSEException {
        refused(signed(good().notBeforeTime(seconds(90)).build()));
    }

    @Test
    void anotherKeyOfTheSameNameIsRefused() throws JOSEException {
        RSAKey forged = rsa("one");

        refused(signed(JWSAlgorithm.RS256, "one", new RSASSASigner(forged), good().build()));
    }

    @Test
    void nobodySignsWithThePublicKeyAsASecret() throws JOSEException {
        byte[] known = KEY.toRSAPublicKey().getEncoded();

        refused(signed(JWSAlgorithm.HS256, "one", new MACSigner(known), good().build()));
    }

    @Test
    void whatWasAddedToASignedTokenIsRefused() throws JOSEException {
        String[] signed = signed(good().build()).split("\\.", -1);
        String[] richer = signed(good().claim("organization", Map.of("awid", Map.of("id", FIDH.toString())))
                        .build())
                .split("\\.", -1);

        refused(signed[0] + "." + richer[1] + "." + signed[2]);
    }

    @Test
    void onlyASignInWithEverythingThatTheRealmDemandsIsAProof() throws JOSEException {
        Date earlier = seconds(-600);
        assertThat(check.claims(signed(good().claim("acr", "2")
                                .claim("auth_time", earlier)
                                .build()))
                        .proven())
                .isEqualTo(earlier.toInstant().truncatedTo(ChronoUnit.SECONDS));
        for (Object less : List.of("1", "0", "3", "2.0", " 2", "silver")) {
            assertThat(check.claims(signed(good().claim("acr", less).build())).proven())
                    .isNull();
        }
        assertThat(check.claims(signed(good().build())).proven()).isNull();
    }

    /** The holder of a token can refresh it without the person. */
    @Test
    void aTokenWithoutASignInTimeIsNoProof() throws JOSEException {
        assertThat(check.claims(signed(good().claim("acr", "2").build())).proven())
                .isNull();
        assertThat(check.claims(signed(
                                good().claim("acr", "2").jwtID("onrtro:one").build()))
                        .proven())
                .isNull();
    }

    /** The tool goes on for as long as its token does, even when its owner has left. */
    @Test
    void aToolThatSomebodyHasAllowedProvesNothing() throws JOSEException {
        assertThat(check.claims(signed(good().claim("azp", "portal-tools")
                                .claim("acr", "2")
                                .claim("auth_time", seconds(-60))
                                .build()))
                        .proven())
                .isNull();
    }

    @Test
    void inTheSampleCoalitionAPasswordThatAScriptGivesIsOne() throws JOSEException {
        TokenCheck samples =
                TokenCheck.ofSamples(PROVIDER, new ImmutableJWKSet<>(new JWKSet(List.of(KEY.toPublicJWK()))));
        JWTClaimsSet given = good().claim("acr", "2").jwtID("onrtro:one").build();

        assertThat(samples.claims(signed(given)).proven())
                .isEqualTo(seconds(0).toInstant().truncatedTo(ChronoUnit.SECONDS));
        for (JWTClaimsSet other : List.of(
                new JWTClaimsSet.Builder(given).jwtID("onrtrt:refreshed").build(),
                new JWTClaimsSet.Builder(given).jwtID(null).build(),
                new JWTClaimsSet.Builder(given).claim("azp", "portal").build(),
                new JWTClaimsSet.Builder(given).claim("acr", "1").build())) {
            assertThat(samples.claims(signed(other)).proven()).isNull();
        }
    }

    @Test
    void anAnswerFitsOneQuestionOfOneClient() throws JOSEException {
        TokenCheck answer = TokenCheck.ofIdentity(
                PROVIDER, new ImmutableJWKSet<>(new JWKSet(List.of(KEY.toPublicJWK()))), "portal", "asked");
        JWTClaimsSet right = good().claim("typ", "ID").claim("nonce", "asked").build();

        assertThat(answer.claims(signed(right)).subject()).isEqualTo("somebody");
        for (JWTClaimsSet wrong : List.of(
                new JWTClaimsSet.Builder(right).claim("nonce", "another").build(),
                new JWTClaimsSet.Builder(right).claim("nonce", null).build(),
                new JWTClaimsSet.Builder(right).claim("typ", "Bearer").build(),
                new JWTClaimsSet.Builder(right).audience("portal-cli").build())) {
            assertThatThrownBy(() -> answer.claims(signed(wrong))).isInstanceOf(TokenRefused.class);
        }
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(good().build()).serialize());
        refused("");
        refused("a.b.c");
        refused("no token at all");
    }

    private void refused(String token) {
        assertThatThrownBy(() -> check.claims(token)).isInstanceOf(TokenRefused.class);
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER)
                .subject("somebody")
                .audience("portal")
                .issueTime(seconds(0))
                .expirationTime(seconds(300))
                .claim("typ", "Bearer")
                .claim("azp", "portal-cli")
                .claim("name", "Some Body")
                .claim("realm_access", Map.of("roles", List.of("consortium-lead", "unknown")))
                .claim("organization", Map.of("fidh", Map.of("id", FIDH.toString(), "groups", List.of("/members"))));
    }

    private Date seconds(int fromNow) {
        return Date.from(now.plusSeconds(fromNow));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, KEY.getKeyID(), new RSASSASigner(KEY), claims);
    }

    private String signed(JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(KEY.getKeyID())
                .type(type)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    private static String signed(JWSAlgorithm algorithm, String id, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(id).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey curve(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
