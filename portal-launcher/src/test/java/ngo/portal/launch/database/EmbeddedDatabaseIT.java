package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.OwnProcess;
import ngo.portal.launch.process.Postmaster;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("part-4")
class EmbeddedDatabaseIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
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

    @Test
    void whatWasConfirmedIsThereAfterTheLauncherWasKilled() throws Exception {
        Process launcher = launcherThatWrites();
        assertThat(launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(new LeftoverProcesses(directory).find()).isNotEmpty();

        assertThat(new LeftoverProcesses(directory).stop()).isPositive();

        try (Home home = Home.open(directory)) {
            assertThat(rowsAfterStartIn(home)).isEqualTo(DatabaseInAProcess.ROWS);
        }
    }

    @Test
    void aClusterWhoseCreationWasInterruptedIsCreatedAgain() throws Exception {
        try (Home home = Home.open(directory)) {
            home.begin("create-database");
            Files.createDirectories(directory.resolve("postgres"));
            Files.writeString(directory.resolve("postgres/postgresql.conf"), "half a");

            assertThat(start(home).isAlive()).isTrue();
            assertThat(home.wasInterrupted("create-database")).isFalse();
        }
    }

    /** PostgreSQL itself would believe the file, unless it named one of the processes that start it. */
    @Test
    void aStalePostmasterFileOfAStrangerIsNoObstacle() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try (Home home = Home.open(directory)) {
            ProcessHandle postmaster = start(home);
            Postmaster.end(postmaster);
            Files.writeString(
                    directory.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + directory.resolve("postgres") + "\n");

            assertThat(start(home).isAlive()).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aDataDirectoryWithoutADatabaseIsRefusedAndNotTouched() throws Exception {
        Path diary = Files.createDirectories(directory.resolve("postgres")).resolve("diary.txt");
        Files.writeString(diary, "dear diary");

        try (Home home = Home.open(directory)) {
            assertThatThrownBy(() -> start(home))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageStartingWith("The data directory " + directory.resolve("postgres")
                            + " does not contain a PostgreSQL database;");
        }
        assertThat(diary).hasContent("dear diary");
    }

    @Test
    void nobodyConnectsWithoutAPassword() throws Exception {
        try (Home home = Home.open(directory)) {
            start(home);
            String url = new EmbeddedDatabase(home, settings, Secrets.keptIn(directory)).url("postgres");

            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theRolesOfThePortalCanNeitherBypassNorCreate() throws Exception {
        try (Home home = Home.open(directory)) {
            start(home);
            DatabaseAccount administrator = administrator(home);
            for (int time = 0; time < 2; time++) {
                new DatabaseRoles(administrator, Secrets.keptIn(directory)).create();
                new DatabaseRoles(administrator, Secrets.keptIn(directory)).createKeys();
            }

            try (Connection connection = administrator.connect();
                    Statement statement = connection.createStatement();
                    ResultSet roles = statement.executeQuery(
                            "select count(*) from pg_roles where rolname like 'portal%'"
                                    + " and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)")) {
                assertThat(roles.next()).isTrue();
                assertThat(roles.getInt(1)).isEqualTo(5);
            }
        }
    }

    private Process launcherThatWrites() throws IOException {
        return OwnProcess.thatSays(
                DatabaseInAProcess.WRITTEN,
                DatabaseInAProcess.class,
                directory.toString(),
                Integer.toString(settings.port(Port.DATABASE)),
                settings.cache().toString());
    }

    private ProcessHandle start(Home home) throws IOException {
        return new EmbeddedDatabase(home, settings, Secrets.keptIn(directory)).start();
    }

    private DatabaseAccount administrator(Home home) throws IOException {
        Secrets secrets = Secrets.keptIn(directory);
        String url = new EmbeddedDatabase(home, settings, secrets).url("postgres");
        return new DatabaseAccount(url, EmbeddedDatabase.SUPERUSER, secrets.get(Secrets.Name.DATABASE_SUPERUSER));
    }

    private int rowsAfterStartIn(Home home) throws Exception {
        start(home);
        try (Connection connection = administrator(home).connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from written")) {
            count.next();
            return count.getInt(1);
        }
    }
}
