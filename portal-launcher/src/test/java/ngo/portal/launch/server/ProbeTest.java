package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import ngo.portal.launch.server.Probe.Answer;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A probe of a server distinguishes an unreachable from an untrusted one: each needs another remedy. */
class ProbeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path place;

    @Test
    void anUntrustedCertificateIsDistinguishedFromAnUnreachableServer() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(ProxyCertificate.in(place).shown()));
        URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        server.start();
        assertThat(new Probe().ask(address)).isEqualTo(Answer.UNTRUSTED);

        server.stop(0);
        assertThat(new Probe().ask(address)).isEqualTo(Answer.NONE);
    }

    /** Java's own words for a server that is away are none at all. */
    @Test
    void anAdministrationThatIsAwayIsNoWrongSecret() {
        Settings settings = Settings.ofNode(Map.of("PORTAL_KEYCLOAK_ADMIN_URL", "http://127.0.0.1:1"));

        assertThatThrownBy(() -> KeycloakPart.requireDirectory(settings))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("Keycloak's admin API does not answer at http://127.0.0.1:1; start it, or correct"
                        + " PORTAL_KEYCLOAK_ADMIN_URL.");
        assertThat(StartupRefused.firstLine(new IOException(new ConnectException())))
                .doesNotContain("null");
        assertThat(StartupRefused.firstLine(new ConnectException())).isEqualTo("no answer");
    }

    @Test
    void aRefusalIsDistinguishedFromNoAnswer() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/here", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            assertThat(new Probe().ask(URI.create(address + "/here"))).isEqualTo(Answer.GOOD);
            assertThat(new Probe().ask(URI.create(address + "/elsewhere"))).isEqualTo(Answer.REFUSED);
        } finally {
            server.stop(0);
        }
    }
}
