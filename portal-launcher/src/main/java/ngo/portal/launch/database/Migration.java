package ngo.portal.launch.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates the schema to the version of this portal, as the schema's owner; the running portal never holds the owner's password. */
final class Migration {

    /** The first migrations of builds from before the baseline; no current migration continues from their tables. */
    private static final String FROM_BEFORE =
            "select 1 from flyway_schema_history where script in ('V001__sign_the_context.sql',"
                    + " 'V001__keep_keys_apart.sql')";

    /**
     * While a migration waits for a table lock, it blocks later transactions on that table: it waits three seconds at a time and
     * a minute in all.
     */
    private static final int MAX_TRIES = 20;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DatabaseAccount owner;
    private final String contextKey;

    Migration(DatabaseAccount owner, String contextKey) {
        this.owner = owner;
        this.contextKey = contextKey;
    }

    /** Whether the database was created by a build with different migrations. */
    boolean isFromBeforeTheBaseline() throws SQLException {
        try (Connection connection = owner.connect();
                Statement sql = connection.createStatement()) {
            return found(sql, "select 1 from pg_tables where tablename = 'flyway_schema_history'")
                    && found(sql, FROM_BEFORE);
        }
    }

    private static boolean found(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            return row.next();
        }
    }

    /** Runs all pending migrations and returns their number. */
    int run(boolean withSampleData) {
        List<String> places = new ArrayList<>(List.of("classpath:db/migration"));
        if (withSampleData) {
            places.add("classpath:db/demo");
        }
        return run(places);
    }

    /** The same for the database of keys. */
    int runKeys() {
        return run(List.of("classpath:db/keys"));
    }

    /** The number of migrations that are pending or were applied with a different checksum. */
    int missing() {
        return missing("classpath:db/migration");
    }

    /** The same for the database of keys. */
    int missingKeys() {
        return missing("classpath:db/keys");
    }

    private int missing(String place) {
        try {
            return flyway(List.of(place)).load().info().pending().length;
        } catch (FlywayException failed) {
            throw refused(failed);
        }
    }

    /**
     * Runs drop scripts, which have a history of their own beside that of the migrations.
     *
     * @param upTo the version of the last of them, or {@code latest}
     * @return how many files were carried out
     */
    int contract(String place, String upTo) {
        return carriedOut(flyway(List.of(place))
                .target(upTo)
                .defaultSchema("ctx")
                .table("contract_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load());
    }

    private int run(List<String> places) {
        return carriedOut(flyway(places).load());
    }

    private static int carriedOut(Flyway flyway) {
        try {
            int pending = flyway.info().pending().length;
            for (int tries = 1; tries < MAX_TRIES; tries++) {
                if (isCarriedOut(flyway)) {
                    return pending;
                }
            }
            flyway.migrate();
            return pending;
        } catch (FlywayException failed) {
            throw refused(failed);
        }
    }

    /** Returns false if a table is locked for longer than the limit; completed files remain applied. */
    private static boolean isCarriedOut(Flyway flyway) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException failed) {
            if (isKeptWaiting(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private static boolean isKeptWaiting(Throwable failed) {
        if (failed instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
            return true;
        }
        Throwable cause = failed.getCause();
        return cause != null && isKeptWaiting(cause);
    }

    private FluentConfiguration flyway(List<String> places) {
        return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .initSql("set lock_timeout = '3s'")
                .locations(places.toArray(String[]::new))
                .placeholders(Map.of("context_key", contextKey));
    }

    /** The version of the newest migration in this build. */
    static String newest() {
        try {
            URL first = Objects.requireNonNull(Migration.class.getResource("/db/migration/V001__context.sql"));
            if (!first.getProtocol().equals("jar")) {
                return newestIn(Path.of(first.toURI()).resolveSibling(""));
            }
            try (FileSystem jar = FileSystems.newFileSystem(first.toURI(), Map.of())) {
                return newestIn(jar.getPath("/db/migration"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("V\\d+__.*"))
                    .map(name -> name.replaceFirst("V(\\d+)__.*", "$1"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static StartupRefused refused(FlywayException failed) {
        return new StartupRefused(
                "The database could not be migrated to this version of the portal: "
                        + String.valueOf(failed.getMessage())
                                .strip()
                                .lines()
                                .findFirst()
                                .orElse("")
                        + "; details are in the launcher's log.",
                failed);
    }
}
