package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.keys.KeyCheck;
import ngo.portal.launch.keys.KeyRotation;
import ngo.portal.launch.keys.Shredding;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on an installation that runs, and on one that does not. */
class CommandsIT {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @TempDir
    Path parent;

    private Settings settings;

    @BeforeEach
    void choosePlaces() {
        Map<String, String> environment = SharedInstallation.environment(parent.resolve("home"));
        environment.put("PORTAL_DEMO", "false");
        settings = Settings.from(environment);
    }

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(settings.home()).stop();
    }

    @Test
    void whereThereIsNoPortalThereIsNothingToDoAndNothingIsMade() {
        for (String command : List.of(KeyCheck.COMMAND, KeyRotation.COMMAND)) {
            assertThatThrownBy(() -> new Commands(settings, out).run(List.of(command)))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageStartingWith("There is no portal in " + settings.home());
        }
        assertThat(settings.home()).doesNotExist();
    }

    @Test
    void shreddingNeedsAName() {
        assertThatThrownBy(() -> new Commands(settings, out).run(List.of(Shredding.COMMAND)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("shred <case code>");
    }

    @Test
    void aPortalThatRunsIsAskedAndOneThatDoesNotIsStartedForTheCommand() throws IOException {
        Home home = Home.open(settings.home());
        Secrets secrets = Secrets.keptIn(home.directory());
        DatabasePart database = new DatabasePart(home, settings, secrets, new Progress(out));
        database.start(() -> {});
        long postgres = database.pid();
        PrivateFiles.write(
                AddressFile.in(settings.home()),
                List.of(
                        AddressFile.OWNER + database.owner().uri(),
                        AddressFile.KEYS_OWNER + database.keysOwner().uri()));
        assertThat(new Commands(settings, out).run(List.of(KeyRotation.COMMAND)))
                .isTrue();
        assertThat(database.pid()).isEqualTo(postgres);
        assertThatThrownBy(() -> new Commands(settings, out).run(List.of(SeedCommand.COMMAND, "10")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("Only a demonstration is filled");
        assertThatThrownBy(() -> new Commands(settings, out).run(List.of(SeedCommand.COMMAND, "much")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("\"much\" is no size");
        database.close();
        home.close();

        assertThat(new Commands(settings, out).run(List.of(KeyCheck.COMMAND))).isTrue();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Every key opens: 0 of organisations");
        assertThat(Files.exists(settings.keyset())).isTrue();
        assertThat(new LeftoverProcesses(settings.home()).find()).isEmpty();
    }
}
