package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.launch.settings.Port;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks the system, not the servers: a port that a library opened by itself is in no settings. */
@ExtendWith(SharedInstallation.class)
class OpenSocketsIT {

    private Installation portal;

    @BeforeEach
    void running(Installation shared) {
        portal = shared;
    }

    @ParameterizedTest
    @CsvSource({"PORTAL_PID, PORTAL MANAGEMENT", "KEYCLOAK_PID, KEYCLOAK", "POSTGRES_PID, DATABASE"})
    void aServerListensOnItsConfiguredAddressesAndNowhereElse(String process, String ports) throws IOException {
        OpenSockets open = OpenSockets.withChildren(server(process));

        assertThat(open.tcp())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ports.split(" "))
                        .map(Port::valueOf)
                        .map(port -> new InetSocketAddress(
                                portal.settings().listen(), portal.settings().port(port)))
                        .toList());
        assertThat(open.udp()).isEmpty();
    }

    /** Tests that run in the same process have servers of their own, but only for this machine; the browser is another process. */
    @Test
    void theLauncherListensOnThisMachineOnlyAndForCaughtMail() throws IOException {
        OpenSockets open = OpenSockets.of(List.of(ProcessHandle.current()));

        assertThat(open.tcp()).allMatch(socket -> socket.getAddress().isLoopbackAddress());
        assertThat(open.tcp())
                .extracting(InetSocketAddress::getPort)
                .contains(portal.settings().port(Port.MAIL), portal.settings().port(Port.MAIL_WEB));
        assertThat(open.udp()).isEmpty();
    }

    private ProcessHandle server(String name) throws IOException {
        List<String> lines = Files.readAllLines(portal.addressFile());
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }
}
