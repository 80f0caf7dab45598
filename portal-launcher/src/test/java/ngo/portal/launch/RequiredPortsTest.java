package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;

class RequiredPortsTest {

    private final Map<String, String> environment = new HashMap<>(FreePorts.environment());

    @Test
    void freePortsAreAccepted() {
        assertThatCode(plan()::requireFree).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheSettingThatMovesIt() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("KEYCLOAK_PORT", Integer.toString(stranger.getLocalPort()));

            assertThatThrownBy(plan()::requireFree)
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("Port " + stranger.getLocalPort()
                            + " is in use by another program; stop it, or choose another port with KEYCLOAK_PORT.");
        }
    }

    @Test
    void aProgramThatListensOnEveryAddressIsNoticedToo() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0)) {
            environment.put("PORTAL_PORT", Integer.toString(stranger.getLocalPort()));

            assertThatThrownBy(plan()::requireFree).hasMessageContaining("PORTAL_PORT");
        }
    }

    @Test
    void twoServersCannotShareAPort() {
        environment.put("MAIL_PORT", environment.get("DATABASE_PORT"));

        assertThatThrownBy(plan()::requireFree)
                .hasMessage("DATABASE_PORT and MAIL_PORT are both " + environment.get("DATABASE_PORT")
                        + "; give each its own port.");
    }

    @Test
    void aDebuggerNeedsAPortOfItsOwn() {
        environment.put("PORTAL_DEBUG_PORT", environment.get("MAIL_PORT"));

        assertThatThrownBy(plan()::requireFree)
                .hasMessage("MAIL_PORT and PORTAL_DEBUG_PORT are both " + environment.get("MAIL_PORT")
                        + "; give each its own port.");
    }

    @Test
    void aBorrowedServerTakesNoPort() {
        environment.put("PORTAL_DATABASE_URL", "postgresql://db:5432/portal");
        environment.put("PORTAL_DATABASE_USER", "admin");
        environment.put("PORTAL_DATABASE_PASSWORD", "secret");
        environment.put("PORTAL_KEYCLOAK_URL", "https://id.example");
        environment.put("PORTAL_SMTP_URL", "smtp://mail.example:25");

        assertThat(plan().needed()).containsOnlyKeys(Port.PORTAL, Port.MANAGEMENT);
    }

    private RequiredPorts plan() {
        return new RequiredPorts(Settings.from(environment));
    }
}
