package ngo.portal.web.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.directory.EndedSessionRegister;
import ngo.portal.persistence.directory.EndedSessionRow;
import ngo.portal.persistence.text.Sha256;
import org.junit.jupiter.api.Test;

/** What Keycloak says of those who have been signed out, and what anybody else might say. */
class LogoutTokenTest {

    private static final String PROVIDER = "http://localhost:8180/realms/coalition";
    private static final Map<String, Object> EVENTS =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    /** Made once: a pair takes half a second. */
    private static final RSAKey KEY = rsa();

    private final Instant now = Clock.systemUTC().instant();
    private final LogoutToken.Check check =
            new LogoutToken.Check(PROVIDER, "portal", new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
    private final EndedSessionRegister register = new EndedSessionRegister();
    private final EndedSessions ended = new EndedSessions(register);

    @Test
    void theSessionThatItNamesHasEndedAndNoOther() throws JOSEException {
        assertThat(ended.end(check.verified(signed(good().build())))).isTrue();

        assertThat(ended.hold(identity("one", -600))).isTrue();
        assertThat(ended.hold(identity("other", -600))).isFalse();
    }

    @Test
    void withoutASessionItEndsAllThatThePersonHasBegun() throws JOSEException {
        assertThat(ended.end(check.verified(signed(good().claim("sid", null).build()))))
                .isTrue();

        assertThat(ended.hold(identity("one", -600))).isTrue();
        assertThat(ended.hold(identity("other", -600))).isTrue();
        assertThat(ended.hold(identity("later", 5))).isFalse();
    }

    /** Received by another node, which keeps nothing but hashes. */
    @Test
    void aLogoutTokenAtAnotherNodeEndsTheSameSessions() throws JOSEException {
        LogoutToken session = check.verified(signed(good().build()));
        LogoutToken person = check.verified(signed(good().claim("sid", null).build()));
        assertThat(ended.hold(identity("one", -600))).isFalse();

        register.learn(row(session));
        assertThat(ended.hold(identity("one", -600))).isTrue();
        assertThat(ended.hold(identity("other", -600))).isFalse();

        register.learn(row(person));
        register.learn(new EndedSessionRow(
                person.kind(), Sha256.of(person.named()), person.issuedAt().minusSeconds(900), now));
        assertThat(ended.hold(identity("other", -600))).isTrue();
        assertThat(ended.hold(identity("later", 5))).isFalse();
    }

    private EndedSessionRow row(LogoutToken token) {
        return new EndedSessionRow(token.kind(), Sha256.of(token.named()), token.issuedAt(), now);
    }

    @Test
    void itCountsOnce() throws JOSEException {
        LogoutToken token = check.verified(signed(good().build()));

        assertThat(ended.end(token)).isTrue();
        assertThat(ended.end(token)).isFalse();
    }

    /** If another node could not be notified, the sender may deliver the token again. */
    @Test
    void itMayComeAgainWhereItWasNotPassedOn() throws JOSEException {
        LogoutToken token = check.verified(signed(good().build()));
        ended.end(token);
        ended.forget(token);

        assertThat(ended.hold(identity("one", -600))).isTrue();
        assertThat(ended.end(token)).isTrue();
    }

    /** The provider has signed both, so that a session that is named counts and the person beside it does not. */
    @Test
    void ofTwoPeopleTheSessionThatIsNamedEndsAndNothingElse() throws JOSEException {
        ended.end(check.verified(signed(good().subject("another").build())));

        assertThat(ended.hold(identity("one", -600))).isTrue();
        assertThat(ended.hold(identity("other", -600))).isFalse();
    }

    @Test
    void itIsGoodForAMinuteAfterItsEndAndNoLonger() throws JOSEException {
        assertThat(check.verified(signed(good().expirationTime(seconds(-50)).build()))
                        .session())
                .isEqualTo("one");
        assertThatThrownBy(() -> check.verified(
                        signed(good().expirationTime(seconds(-61)).build())))
                .isInstanceOf(TokenRefused.class);
    }

    @Test
    void whatIsNotKeycloaksWordForThePortalIsRefused() throws JOSEException {
        for (JWTClaimsSet wrong : List.of(
                good().issuer("http://localhost:8180/realms/master").build(),
                good().audience("another").build(),
                good().expirationTime(seconds(-90)).build(),
                good().expirationTime(null).build(),
                good().claim("iat", null).build(),
                good().jwtID(null).build(),
                good().claim("nonce", "n").build(),
                good().claim("events", null).build(),
                good().claim("events", Map.of("http://schemas.openid.net/event/other", Map.of()))
                        .build(),
                good().claim("events", "http://schemas.openid.net/event/backchannel-logout")
                        .build(),
                good().claim("sid", 7).build(),
                good().claim("sid", List.of("one")).build(),
                good().audience(List.of()).build(),
                good().issuer(null).build(),
                good().issuer(PROVIDER + "/").build(),
                good().claim("sid", null).subject(null).build())) {
            assertThatThrownBy(() -> check.verified(signed(wrong)))
                    .as(wrong.toString())
                    .isInstanceOf(TokenRefused.class);
        }
    }

    @Test
    void anyOtherSignatureIsRefused() throws JOSEException {
        String forged = signed(new RSASSASigner(rsa()), new JOSEObjectType("logout+jwt"), good().build());
        String other = signed(new RSASSASigner(KEY), new JOSEObjectType("at+jwt"), good().build());

        for (String token : List.of(
                forged,
                other,
                withAKeyOfItsOwn(),
                withThePublishedKeyAsSecret(),
                withoutSignature(),
                new PlainJWT(good().build()).serialize(),
                "",
                "a.b.c")) {
            assertThatThrownBy(() -> check.verified(token)).isInstanceOf(TokenRefused.class);
        }
    }

    private String withAKeyOfItsOwn() throws JOSEException {
        RSAKey own = rsa();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("one")
                        .type(new JOSEObjectType("logout+jwt"))
                        .jwk(own.toPublicJWK())
                        .build(),
                good().build());
        token.sign(new RSASSASigner(own));
        return token.serialize();
    }

    private String withThePublishedKeyAsSecret() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID("one")
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                good().build());
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private String withoutSignature() throws JOSEException {
        return signed(good().build()).replaceFirst("[^.]*$", "");
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER)
                .audience("portal")
                .subject("somebody")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(seconds(0))
                .expirationTime(seconds(120))
                .claim("typ", "Logout")
                .claim("sid", "one")
                .claim("events", EVENTS);
    }

    private String identity(String session, int fromNow) throws JOSEException {
        return signed(
                new RSASSASigner(KEY),
                JOSEObjectType.JWT,
                new JWTClaimsSet.Builder()
                        .subject("somebody")
                        .issueTime(seconds(fromNow))
                        .claim("sid", session)
                        .build());
    }

    private Date seconds(int fromNow) {
        return Date.from(now.plusSeconds(fromNow));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(new RSASSASigner(KEY), new JOSEObjectType("logout+jwt"), claims);
    }

    private static String signed(RSASSASigner signer, JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("one")
                        .type(type)
                        .build(),
                claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
