package ngo.portal.web.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {

    private final HttpServer provider = server();
    private final String address = "http://127.0.0.1:" + provider.getAddress().getPort() + "/realms/coalition";
    private JWKSet published = new JWKSet();

    @BeforeEach
    void publish() {
        published = new JWKSet(key("old"));
        provider.createContext(
                "/realms/coalition/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\":\"x\",\"jwks_uri\":\"" + address + "/certs\"}"));
        provider.createContext("/realms/coalition/certs", exchange -> answer(exchange, published.toString()));
        provider.start();
    }

    @AfterEach
    void away() {
        provider.stop(0);
    }

    @Test
    void keysAreFoundThroughDiscovery() throws KeySourceException {
        assertThat(found(PublishedKeys.of(address), "old")).hasSize(1);
    }

    @Test
    void aKeyThatIsNotKnownYetIsAskedFor() throws KeySourceException {
        JWKSource<SecurityContext> keys = PublishedKeys.of(address);
        found(keys, "old");
        published = new JWKSet(List.of(key("old"), key("new")));

        assertThat(found(keys, "new")).hasSize(1);
    }

    @Test
    void theOldKeysStayWhileTheProviderIsAway() throws KeySourceException {
        JWKSource<SecurityContext> keys = PublishedKeys.of(address);
        found(keys, "old");
        provider.stop(0);

        assertThat(found(keys, "old")).hasSize(1);
        assertThat(found(keys, "another")).isEmpty();
    }

    @Test
    void withoutAnyKeyNothingCanBeSaidOfATokenButThat() {
        provider.stop(0);
        TokenCheck check = new TokenCheck(address, PublishedKeys.of(address));

        assertThatThrownBy(() -> check.claims(SOMEBODYS)).isInstanceOf(KeysUnavailable.class);
    }

    private static final String SOMEBODYS =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6Im9sZCJ9.eyJzdWIiOiJzb21lYm9keSJ9.c2lnbmF0dXJl";

    private static List<JWK> found(JWKSource<SecurityContext> keys, String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    /** Keys of the same kind under two names, the same pair each time: a pair takes half a second. */
    private static final RSAKey PAIR = pair();

    private static RSAKey pair() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK key(String id) {
        return new RSAKey.Builder(PAIR).keyID(id).build().toPublicJWK();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
