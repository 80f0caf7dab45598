package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalServerTest {

    @Test
    void settingsReachThePortal(@TempDir Path home) throws IOException {
        Settings settings = Settings.from(
                Map.of("PORTAL_QUORUM", "3", "PORTAL_PROOF_MINUTES", "5", "PORTAL_MAIL_PAUSE_MINUTES", "0"));

        DatabaseUrls databases = new DatabaseUrls("jdbc:postgresql://db/portal", "jdbc:postgresql://keys/portal_keys");
        assertThat(PortalServer.environment(settings, Secrets.keptIn(home), databases))
                .containsEntry("PORTAL_KEYS_DB_URL", "jdbc:postgresql://keys/portal_keys")
                .containsEntry("PORTAL_QUORUM", "3")
                .containsEntry("PORTAL_PROOF_MINUTES", "5")
                .containsEntry("PORTAL_MAIL_PAUSE_MINUTES", "0")
                .containsEntry("PORTAL_MANAGEMENT_PORT", "9080");
    }

    @Test
    void memoryIsTakenAsItWasSet() {
        JavaMemory usual = new JavaMemory(Settings.from(Map.of()).node());
        JavaMemory large =
                new JavaMemory(Settings.from(Map.of("PORTAL_HEAP", "auto")).node());

        assertThat(usual.options(64L << 30, 8)).containsExactly("-Xmx512m", "-XX:+UseSerialGC");
        assertThat(large.options(64L << 30, 8)).containsExactly("-Xmx4096m", "-XX:+UseG1GC");
        assertThat(large.options(1L << 30, 8)).containsExactly("-Xmx512m", "-XX:+UseSerialGC");
    }
}
