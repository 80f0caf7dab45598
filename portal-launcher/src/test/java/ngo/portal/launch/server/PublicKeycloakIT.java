package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.realm.Visitor;
import ngo.portal.story.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Keycloak that comes along, behind the sample of a proxy that ends TLS, as the world sees it and as its browsers use it. */
@Tag("part-3")
class PublicKeycloakIT {

    private static final Path SAMPLE = Path.of("../ops/proxy/haproxy.cfg");
    private static final String DESCRIPTION = "/realms/coalition/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path place;

    private static final List<Integer> PORTS = FreePorts.some(3);
    private static final String WORLD = "https://localhost:" + PORTS.get(0);
    private static final String IDENTITY = "https://localhost:" + PORTS.get(1);

    @SuppressWarnings("NullAway.Init")
    private static ProxyCertificate certificate;

    @SuppressWarnings("NullAway.Init")
    private static ForeignProgram proxy;

    @SuppressWarnings("NullAway.Init")
    private static Installation portal;

    @BeforeAll
    static void start() throws Exception {
        Path haproxy = ForeignProgram.installed("haproxy");
        certificate = ProxyCertificate.in(place);
        Map<String, String> environment = SharedInstallation.environment(home());
        environment.put("PORTAL_BASE_URL", WORLD);
        environment.put("PORTAL_KEYCLOAK_HOSTNAME", IDENTITY);
        environment.put("PORTAL_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("PORTAL_JAVA_OPTIONS", certificate.javaOptions());
        Settings settings = Settings.from(environment);
        Path file = Files.writeString(place.resolve("haproxy.cfg"), configuration(settings));
        proxy = ForeignProgram.started(place.resolve("haproxy.log"), haproxy, "-db", "-f", file.toString());
        portal = Installation.start(settings, new Progress(System.out));
        until(() -> Files.readString(home().resolve("log/portal.log")).contains("The sample coalition has its plans"));
        until(() -> get(WORLD + "/en/").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (portal != null) {
            portal.close();
        }
        new LeftoverProcesses(home()).stop();
    }

    private static Path home() {
        return place.resolve("home");
    }

    /** Names are ports here, and one node is enough. */
    private static String configuration(Settings settings) throws IOException {
        Map<String, String> own = Map.of(
                "bind :80\n", "bind 127.0.0.1:" + PORTS.get(2) + "\n",
                "bind :443 ssl crt /etc/haproxy/certificates/",
                        "bind 127.0.0.1:" + PORTS.get(0) + ",127.0.0.1:" + PORTS.get(1) + " ssl crt "
                                + certificate.file(),
                "portal.example.org", WORLD.replace("https://", ""),
                "id.example.org", IDENTITY.replace("https://", ""),
                "server a 10.0.0.11:8080",
                        "server a 127.0.0.1:" + settings.port(Port.PORTAL) + " port " + settings.port(Port.MANAGEMENT),
                "    server b 10.0.0.12:8080 cookie b\n", "",
                "server keycloak 10.0.0.21:8080", "server keycloak 127.0.0.1:" + settings.port(Port.KEYCLOAK));
        String sample = Files.readString(SAMPLE);
        for (Map.Entry<String, String> one : own.entrySet()) {
            assertThat(sample).contains(one.getKey());
            sample = sample.replace(one.getKey(), one.getValue());
        }
        return sample;
    }

    @Test
    void itCallsItselfByThatNameWhereverItIsAskedAndItsConsoleIsForThisMachine() throws Exception {
        URI here = portal.settings().keycloakHere();
        for (String address : List.of(IDENTITY, here.toString())) {
            JsonObject description =
                    JsonParser.parseString(get(address + DESCRIPTION).body()).getAsJsonObject();

            assertThat(description.get("issuer").getAsString()).isEqualTo(IDENTITY + "/realms/coalition");
            for (String endpoint : List.of("authorization_endpoint", "end_session_endpoint")) {
                assertThat(description.get(endpoint).getAsString()).startsWith(IDENTITY + "/realms/coalition/");
            }
        }
        assertThat(get(IDENTITY + "/admin/master/console/").statusCode()).isEqualTo(404);
        assertThat(get(here + "/admin/master/console/").body()).contains(here.toString());
    }

    @Test
    void peopleSignInThereAndComeBackAndAreSignedOutThere() throws Exception {
        try (Chromium chromium = Chromium.start();
                Visitor member = new Visitor(
                        chromium,
                        new Browser.NewContextOptions().setLocale("en").setIgnoreHTTPSErrors(true))) {
            Page page = member.open(WORLD + "/dashboard").page();
            assertThat(page.url()).startsWith(IDENTITY + "/realms/coalition/");
            assertThat(page.url()).contains("redirect_uri=https%3A%2F%2Flocalhost%3A" + PORTS.get(0) + "%2F");

            member.signIn("member@ishr.example", "demo").waitFor(WORLD + "/dashboard");
            page.locator("form[action='/sign-out'] button").first().evaluate("button => button.form.requestSubmit()");
            member.waitFor(WORLD + "/signed-out");

            member.open(WORLD + "/dashboard");
            assertThat(page.url()).startsWith(IDENTITY + "/realms/coalition/");
            assertThat(page.locator("#kc-login").isVisible()).isTrue();
        }
    }

    private interface Question {
        boolean isSo() throws Exception;
    }

    private static void until(Question question) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.isSo()) {
            assertThat(Instant.now()).isBefore(end);
            Waiting.pause(Duration.ofMillis(500));
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(certificate.trust())
                .build()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
