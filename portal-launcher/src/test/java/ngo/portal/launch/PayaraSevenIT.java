package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.settings.Settings;
import ngo.portal.story.SlowCrowd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same WAR on the next Payara Micro, which speaks Jakarta EE 11: moving there shall be a change of one number. */
@Tag("part-5")
class PayaraSevenIT {

    private static final Path SERVER = Path.of("target/payara-micro-7.jar").toAbsolutePath();
    private static final int OLDEST_JAVA = 21;

    @TempDir
    static Path parent;

    private static Settings settings;
    private static PortalAlone portal;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Jdk.best(System.getenv()).version() >= OLDEST_JAVA, "Payara 7 needs Java 21");
        Map<String, String> environment = SharedInstallation.environment(parent.resolve("home"));
        environment.put("PORTAL_DEMO", "false");
        settings = Settings.from(environment);
        portal = PortalAlone.start(settings, distribution());
    }

    @AfterAll
    static void leaveNothingRunning() {
        if (portal != null) {
            portal.close();
        }
        if (settings != null) {
            new LeftoverProcesses(settings.home()).stop();
        }
    }

    /** What is shipped, but for the server. */
    private static Distribution distribution() throws IOException {
        Path root = Files.createDirectory(parent.resolve("distribution"));
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(Distribution.here().root())) {
            for (Path part : parts) {
                boolean isServer = part.endsWith("payara-micro.jar");
                Files.createSymbolicLink(root.resolve(part.getFileName()), isServer ? SERVER : part);
            }
        }
        return new Distribution(root);
    }

    @Test
    void thePublicReadsWhatIsInTheDatabase() throws Exception {
        assertThat(portal.get("/en/").body()).contains("Who we are");
        assertThat(portal.get("/en/organisations").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlowCrowdKeepsNobodyWaiting() throws Exception {
        try (SlowCrowd crowd = SlowCrowd.ofBodies(settings.baseUrl(), 250)) {
            for (int i = 0; i < 10; i++) {
                assertThat(portal.get("/en/").statusCode()).isEqualTo(200);
            }
            assertThat(crowd.begun()).isGreaterThanOrEqualTo(250);
        }
    }

    /** Keycloak does not run beside it, and the portal says so itself. */
    @Test
    void whoeverWantsToWorkHearsThatNobodyCanSignIn() throws Exception {
        var refusal = portal.get("/dashboard");

        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.body()).contains("Coalition Portal");
    }

    @Test
    void aProgramWithoutATokenIsRefused() throws Exception {
        var refusal = portal.get("/api/v1/statements");

        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
