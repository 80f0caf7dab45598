package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.story.Portal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedInstallation.class)
class SmokeIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private Installation portal;

    @BeforeEach
    void running(Installation shared) {
        portal = shared;
    }

    @Test
    void thePortalAnswersInEnglish() throws Exception {
        assertThat(get(portal.portalUrl() + "/en/").statusCode()).isEqualTo(200);
    }

    @Test
    void keycloakKnowsTheCoalition() throws Exception {
        HttpResponse<String> answer = get(portal.keycloakUrl() + "/realms/coalition/.well-known/openid-configuration");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"issuer\":\"" + portal.keycloakUrl() + "/realms/coalition\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started", "/metrics", "/openapi"})
    void whatOperatorsSeeIsNotAnsweredInPublic(String path) throws Exception {
        assertThat(get(portal.portalUrl() + path).statusCode()).isBetween(400, 499);
    }

    @Test
    void noResponseIdentifiesTheServerSoftware() throws Exception {
        var headers = get(portal.portalUrl() + "/en/").headers();

        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    /** Servers have pages of their own for refusals that nobody has thought of. */
    @Test
    void anUnusualRefusalIsThePortalsOwn() throws Exception {
        HttpResponse<String> refusal = http.send(
                HttpRequest.newBuilder(URI.create(portal.portalUrl() + "/resources/css/public.css"))
                        .header("Range", "bytes=99999999-")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refusal.statusCode()).isEqualTo(416);
        assertThat(refusal.body()).contains("Coalition Portal").doesNotContainIgnoringCase("payara");
    }

    /** An error in one of them is reported in the log only, and the others go on. */
    @Test
    void everySampleStoryIsComplete() throws IOException {
        assertThat(String.join("\n", Portal.of(portal).log()))
                .contains("The sample coalition has its")
                .doesNotContain("ends early");
    }

    @Test
    void theCaughtMailsCanBeRead() throws Exception {
        assertThat(get(portal.mailUrl() + "/mails").body()).startsWith("{\"items\":[");
    }

    @Test
    void onlyTheUserMayReadTheAddressFile() throws IOException {
        assertThat(Files.getPosixFilePermissions(portal.addressFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theAddressFileHoldsWhatTheContractPromises() throws IOException {
        assertThat(addresses())
                .containsOnlyKeys(
                        "DATABASE_URL_OWNER",
                        "DATABASE_URL_APP",
                        "DATABASE_URL_PUBLIC",
                        "DATABASE_URL_KEYS_OWNER",
                        "DATABASE_URL_KEYS",
                        "PORTAL_URL",
                        "KEYCLOAK_URL",
                        "KEYCLOAK_ADMIN_PASSWORD",
                        "MAIL_URL",
                        "PORTAL_PID",
                        "KEYCLOAK_PID",
                        "POSTGRES_PID");
        assertThat(addresses().entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("_PID")))
                .allMatch(entry ->
                        ProcessHandle.of(Long.parseLong(entry.getValue())).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_URL_OWNER",
                "DATABASE_URL_APP",
                "DATABASE_URL_PUBLIC",
                "DATABASE_URL_KEYS_OWNER",
                "DATABASE_URL_KEYS"
            })
    void everyDatabaseAddressOpensTheDatabase(String key) throws Exception {
        try (Connection connection =
                        DatabaseAccount.ofUri(addresses().getOrDefault(key, "")).connect();
                Statement statement = connection.createStatement();
                ResultSet fsync = statement.executeQuery("select current_setting('fsync')")) {
            assertThat(fsync.next()).isTrue();
            assertThat(fsync.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void noPasswordIsInACommandLine() throws IOException {
        String secrets = Files.readString(portal.home().resolve("secrets"));
        String commands = ProcessHandle.allProcesses()
                .map(process -> commandLine(process.pid()))
                .collect(Collectors.joining("\n"));

        assertThat(commands).contains("launch-micro.jar", "io.quarkus.bootstrap");
        assertThat(secrets.lines().map(line -> line.substring(line.indexOf('=') + 1)))
                .hasSizeGreaterThan(5)
                .allMatch(secret -> secret.length() > 20)
                .noneMatch(commands::contains);
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    private Map<String, String> addresses() throws IOException {
        Properties lines = new Properties();
        try (InputStream file = Files.newInputStream(portal.addressFile())) {
            lines.load(file);
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
