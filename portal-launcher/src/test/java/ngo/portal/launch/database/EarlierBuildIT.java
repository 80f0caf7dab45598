package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder whose databases were created before the migrations were rewritten. */
@Tag("part-4")
class EarlierBuildIT {

    @TempDir
    Path parent;

    private Path directory;
    private Settings settings;

    @BeforeEach
    void choosePlaces() {
        directory = parent.resolve("home");
        settings = Settings.from(SharedInstallation.environment(directory));
    }

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(directory).stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V001__sign_the_context.sql", "V001__keep_keys_apart.sql"})
    void aFolderOfAnEarlierBuildIsRefusedWithWhatToDo(String first) throws Exception {
        try (Home home = Home.open(directory)) {
            try (DatabasePart database = started(home)) {
                remember(first, first.contains("keys") ? database.keysOwner() : database.owner());
            }

            assertThatThrownBy(() -> started(home))
                    .isInstanceOfSatisfying(StartupRefused.class, startupRefused -> assertThat(
                                    startupRefused.sentence())
                            .isEqualTo(
                                    "The data belong to an earlier build, and this one cannot migrate them: move the folder "
                                            + directory + " away and start again, or start the earlier build."));
        }
    }

    @Test
    void aFolderOfThisBuildGoesOn() throws Exception {
        try (Home home = Home.open(directory)) {
            started(home).close();

            try (DatabasePart again = started(home)) {
                assertThat(again.pid()).isPositive();
            }
        }
    }

    private DatabasePart started(Home home) throws Exception {
        DatabasePart database = new DatabasePart(
                home,
                settings,
                Secrets.keptIn(directory),
                new Progress(new PrintStream(PrintStream.nullOutputStream())));
        try {
            database.start(() -> {});
            return database;
        } catch (StartupRefused startupRefused) {
            database.close();
            throw startupRefused;
        }
    }

    private static void remember(String first, DatabaseAccount owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(
                            "update flyway_schema_history set script = '" + first + "' where version = '001'"))
                    .isEqualTo(1);
        }
    }
}
