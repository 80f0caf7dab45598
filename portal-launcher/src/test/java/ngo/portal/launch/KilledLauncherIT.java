package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.shared.PrivateFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as people run it: a process that is killed, refused, and stopped. Keycloak is shared with other tests here. */
@ExtendWith(SharedInstallation.class)
@Tag("part-2")
class KilledLauncherIT {

    private static final Path HOME = Path.of("target/killed").toAbsolutePath();

    private Map<String, String> environment;

    @BeforeEach
    void emptyHome(Installation shared) throws IOException {
        PrivateFiles.deleteTree(HOME);
        environment = SharedInstallation.environment(HOME);
        environment.put("PORTAL_KEYCLOAK_URL", shared.keycloakUrl().toString());
    }

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(HOME).stop();
    }

    @Test
    void aKilledLauncherIsFollowedByOneThatFindsEverythingInPlace() throws Exception {
        Process first = launch();
        readUntil(first, "Portal ready: ");
        write();
        assertThat(first.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        List<ProcessHandle> leftOver = new LeftoverProcesses(HOME).find();
        assertThat(leftOver).hasSizeGreaterThanOrEqualTo(2);

        Process second = made("dev");
        readUntil(second, "Portal ready: ");

        assertThat(leftOver).noneMatch(ProcessHandle::isAlive);
        assertThat(written()).isEqualTo(1);

        assertThat(refusal(launch())).startsWith("Another portal is running on " + HOME);

        second.toHandle().destroy(); // by the process itself nothing could be read any more
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new LeftoverProcesses(HOME).find()).isEmpty();
        assertThat(HOME.resolve("run/psql.env")).doesNotExist();
        assertThat(second.inputReader(StandardCharsets.UTF_8).lines())
                .contains("Stopped. The data remain in " + HOME + ".");
    }

    /** That make hands TERM on to the launcher is seen above; here, that each way to start it is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "dev"})
    void theLauncherTakesThePlaceOfTheShellThatMakeStarts(String target) throws Exception {
        Process shown =
                started("make", "-C", "..", "-n", "--old-file=portal-launcher/target/portal/lib/launcher.jar", target);

        assertThat(shown.inputReader(StandardCharsets.UTF_8).lines().filter(line -> line.contains("launcher.jar")))
                .singleElement()
                .asString()
                .matches("(export \\S+; )?exec java [^|&;]*launcher\\.jar");
        assertThat(shown.waitFor()).isZero();
    }

    @Test
    void aRefusalIsOneSentenceAndNoStackTrace() throws Exception {
        environment.put("PORTAL_PORT", "http");

        assertThat(refusal(launch()))
                .isEqualTo("PORTAL_PORT must be a port number from 1 to 65535, but it is \"http\".");
    }

    private Process launch() throws IOException {
        return started(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-jar",
                Path.of("target/portal/lib/launcher.jar").toAbsolutePath().toString());
    }

    /** As a developer does it, from what is built already. */
    private Process made(String target) throws IOException {
        return started("make", "-C", "..", "--old-file=portal-launcher/target/portal/lib/launcher.jar", target);
    }

    private Process started(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void readUntil(Process launcher, String beginning) throws IOException {
        BufferedReader out = launcher.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(beginning)) {
                return;
            }
        }
        throw new AssertionError("the launcher ended without \"" + beginning + "\":\n" + said);
    }

    private static String refusal(Process launcher) throws Exception {
        List<String> lines =
                launcher.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private void write() throws Exception {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("create table acknowledged (what text)");
            statement.execute("insert into acknowledged values ('this')");
        }
    }

    private int written() throws Exception {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from acknowledged")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Connection owner() throws Exception {
        String password = Files.readAllLines(HOME.resolve("secrets")).stream()
                .filter(line -> line.startsWith("DATABASE_OWNER="))
                .map(line -> line.substring("DATABASE_OWNER=".length()))
                .findFirst()
                .orElseThrow();
        String url = "jdbc:postgresql://127.0.0.1:" + environment.get("DATABASE_PORT") + "/portal";
        return DriverManager.getConnection(url, "portal_owner", password);
    }
}
