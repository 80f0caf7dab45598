package ngo.portal.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary and its standby, both real, at one address. */
class SwitchOverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Classes of SQLSTATE on which a page says that the portal is not available now. */
    private static final String UNAVAILABLE = "(08|57)...";

    private static final String READ_ONLY = "25006";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theDataSourceFollowsTheServerThatTakesChanges() throws Exception {
        try (EmbeddedPostgres primary = started(folder.resolve("primary"), true)) {
            Path copy = folder.resolve("standby");
            run(superuser(primary), "create table written (number integer)");
            copyWhileItRuns(primary, copy);
            try (EmbeddedPostgres standby = started(copy, false)) {
                AddressedDataSource source = source(primary.getPort() + ",127.0.0.1:" + standby.getPort());
                run(source, "insert into written values (1)");
                await(() -> asked(superuser(standby), "select count(*) from written")
                        .equals("1"));
                assertThat(state(superuser(standby))).isEqualTo(READ_ONLY);
                try (Connection kept = source.getConnection()) {
                    stop(primary);
                    assertThat(state(kept)).as("of a connection of before").matches(UNAVAILABLE);
                }
                assertThat(state(source)).as("while there is a standby alone").matches(UNAVAILABLE);
                assertThat(asked(superuser(standby), "select count(*) from written"))
                        .isEqualTo("1");

                assertThat(asked(superuser(standby), "select pg_promote()")).isEqualTo("t");
                await(() -> state(source).isEmpty());
                assertThat(asked(source, "select count(*) from written")).isEqualTo("2");
            }
        }
    }

    private static EmbeddedPostgres started(Path data, boolean empty) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(empty)
                .setServerConfig("hot_standby", "on")
                .start();
    }

    private static void stop(EmbeddedPostgres server) throws IOException {
        server.close();
    }

    /** What pg_basebackup does, which does not come with the servers of tests. */
    private static void copyWhileItRuns(EmbeddedPostgres primary, Path copy) throws Exception {
        try (Connection connection = superuser(primary).getConnection();
                Statement sql = connection.createStatement()) {
            Path data = Path.of(asked(superuser(primary), "show data_directory"));
            sql.execute("select pg_backup_start('standby', true)");
            copy(data, copy);
            try (ResultSet stopped = sql.executeQuery("select labelfile from pg_backup_stop(false)")) {
                assertThat(stopped.next()).isTrue();
                Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
            }
        }
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "\nprimary_conninfo = 'host=127.0.0.1 port=" + primary.getPort() + " user=postgres'\n",
                StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Stream<Path> all = Files.list(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(one.getFileName().toString());
                if (Files.isDirectory(one)) {
                    copy(one, target);
                } else if (!one.getFileName().toString().startsWith("postmaster.")) {
                    Files.copy(one, target);
                }
            }
        }
    }

    /** As an operator writes it, but that a server is asked again after a second, not after ten, whether it takes changes. */
    private static AddressedDataSource source(String places) {
        AddressedDataSource source = new AddressedDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + places
                + "/postgres?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=5");
        source.setUser("postgres");
        return source;
    }

    private static AddressedDataSource superuser(EmbeddedPostgres server) {
        AddressedDataSource source = new AddressedDataSource();
        source.setUrl(server.getJdbcUrl("postgres", "postgres"));
        return source;
    }

    /** Why nothing can be written; empty where it was. */
    private static String state(AddressedDataSource source) {
        SQLException refused =
                catchThrowableOfType(SQLException.class, () -> run(source, "insert into written values (2)"));
        return refused == null ? "" : refused.getSQLState();
    }

    private static String state(Connection connection) {
        return catchThrowableOfType(SQLException.class, () -> run(connection, "insert into written values (3)"))
                .getSQLState();
    }

    private static void run(AddressedDataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection()) {
            run(connection, command);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(command);
        }
    }

    private static String asked(AddressedDataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void await(Callable<Boolean> sight) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!sight.call()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
