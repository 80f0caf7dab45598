package ngo.portal.launch.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to the version of this portal, as its owner; the running portal never holds that password. */
final class Migration {

    /** The first files of builds from before the baseline, whose tables no file of this one carries on. */
    private static final String FROM_BEFORE =
            "select 1 from flyway_schema_history where script in ('V001__sign_the_context.sql',"
                    + " 'V001__keep_keys_apart.sql')";

    private final DatabaseAccount owner;
    private final String contextKey;

    Migration(DatabaseAccount owner, String contextKey) {
        this.owner = owner;
        this.contextKey = contextKey;
    }

    /** Whether the database was made by a build that knew other migrations. */
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

    /** Tells how many migrations were carried out. */
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

    /** How many were not carried out yet, or in another form. */
    int missing() {
        return missing("classpath:db/migration");
    }

    /** The same for the database of keys. */
    int missingKeys() {
        return missing("classpath:db/keys");
    }

    private int missing(String place) {
        try {
            return flyway(List.of(place)).info().pending().length;
        } catch (FlywayException failed) {
            throw refused(failed);
        }
    }

    private int run(List<String> places) {
        try {
            return flyway(places).migrate().migrationsExecuted;
        } catch (FlywayException failed) {
            throw refused(failed);
        }
    }

    private Flyway flyway(List<String> places) {
        return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .locations(places.toArray(String[]::new))
                .placeholders(Map.of("context_key", contextKey))
                .load();
    }

    private static StartupRefused refused(FlywayException failed) {
        return new StartupRefused(
                "The database could not be brought to this version of the portal: "
                        + String.valueOf(failed.getMessage())
                                .strip()
                                .lines()
                                .findFirst()
                                .orElse("")
                        + "; details are in the launcher's log.",
                failed);
    }
}
