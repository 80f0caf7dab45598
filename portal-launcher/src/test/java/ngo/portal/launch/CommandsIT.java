package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

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
import ngo.portal.launch.shared.FullDisk;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
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
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void choosePlaces() {
        environment = SharedInstallation.environment(parent.resolve("home"));
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
            assertThat(run(command)).isEqualTo(Commands.UNKNOWN);
            assertThat(sayings()).contains("There is no portal in " + settings.home());
        }
        assertThat(settings.home()).doesNotExist();
    }

    @Test
    void shreddingNeedsAName() {
        assertThat(run(Shredding.COMMAND)).isEqualTo(Commands.UNKNOWN);
        assertThat(sayings()).contains("Missing required parameter: '<case code>'");
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
        assertThat(run(KeyRotation.COMMAND)).isEqualTo(Commands.YES);
        assertThat(database.pid()).isEqualTo(postgres);
        aBackupOnAFullDiskIsRefusedInOneSentence();
        assertThat(run(SeedCommand.COMMAND, "10")).isEqualTo(Commands.UNKNOWN);
        assertThat(run(SeedCommand.COMMAND, "much")).isEqualTo(Commands.UNKNOWN);
        assertThat(sayings())
                .contains(
                        "Only a demonstration, started with the sample coalition, can be filled",
                        "\"much\" is not a size");
        database.close();
        home.close();

        assertThat(run(KeyCheck.COMMAND)).isEqualTo(Commands.YES);

        assertThat(sayings()).contains("Every key can be decrypted: 0 of organisations");
        assertThat(Files.exists(settings.keyset())).isTrue();
        assertThat(new LeftoverProcesses(settings.home()).find()).isEmpty();
    }

    private void aBackupOnAFullDiskIsRefusedInOneSentence() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        said.reset();
        try (FullDisk disk = FullDisk.of(parent.resolve("disk"), 4)) {
            assertThat(run("backup", "portal", disk.folder().toString())).isEqualTo(Commands.UNKNOWN);
            assertThat(sayings())
                    .isEqualTo("The backup could not be written into " + disk.folder()
                            + ": No space left on device. No unfinished file is left.\n");
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    private int run(String... words) {
        return Commands.of(environment, out, out, () -> 0).execute(words);
    }

    private String sayings() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
