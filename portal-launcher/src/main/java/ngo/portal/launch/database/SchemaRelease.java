package ngo.portal.launch.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.schema.BuiltRelease;

/**
 * The releases that the schema supports, as recorded in the database.
 *
 * @param installed the newest release that has migrated it
 * @param oldestRunning the oldest release whose tables all still exist
 */
record SchemaRelease(ReleaseNumber installed, ReleaseNumber oldestRunning) {

    private static final String THERE = "select to_regclass('public.schema_release') is not null";

    private static final String READ = "select installed, oldest_running from schema_release";

    /** The first release to migrate is also the oldest that can run. */
    private static final String NOTE =
            """
            insert into schema_release (installed, oldest_running, changed_at) values (?, ?, now())
            on conflict (one) do update set installed = excluded.installed, changed_at = excluded.changed_at
            where schema_release.installed <> excluded.installed
            """;

    private static final String NOTE_OLDEST = "update schema_release set oldest_running = ?, changed_at = now()";

    private static final String NOTE_CONTRACTED =
            """
            update schema_release set contracted =
              coalesce((select max(version) from ctx.contract_history where success and type = 'SQL'), '')
            """;

    static SchemaRelease of(String installed, String oldestRunning) {
        return new SchemaRelease(ReleaseNumber.of(installed), ReleaseNumber.of(oldestRunning));
    }

    /** The record as the owner of the tables reads it; empty if no release that writes it has migrated yet. */
    static Optional<SchemaRelease> notedFor(DatabaseAccount owner) {
        try (Connection connection = owner.connect();
                Statement sql = connection.createStatement()) {
            if (!isThere(sql)) {
                return Optional.empty();
            }
            try (ResultSet row = sql.executeQuery(READ)) {
                return row.next() ? Optional.of(of(row.getString(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException refused) {
            throw DatabasePart.unprepared(owner, refused);
        }
    }

    private static boolean isThere(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery(THERE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Records that this release has migrated. */
    static void note(DatabaseAccount owner) {
        run(owner, NOTE, BuiltRelease.name(), BuiltRelease.name());
    }

    /** Records the oldest release that may start from now on. */
    static void noteOldest(DatabaseAccount owner, String release) {
        run(owner, NOTE_OLDEST, release);
    }

    /** Records that drop scripts were run. */
    static void noteContracted(DatabaseAccount owner) {
        run(owner, NOTE_CONTRACTED);
    }

    private static void run(DatabaseAccount owner, String command, String... values) {
        try (Connection connection = owner.connect();
                PreparedStatement sql = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            sql.execute();
        } catch (SQLException refused) {
            throw DatabasePart.unprepared(owner, refused);
        }
    }

    boolean isNewerThan(ReleaseNumber node) {
        return installed.compareTo(node) > 0;
    }

    /** A node runs on the schema of its own release and of the next one, until the next one has contracted it. */
    void requireFor(ReleaseNumber node) {
        if (node.compareTo(installed) > 0) {
            throw new StartupRefused("The schema belongs to release " + installed + " and this portal is release "
                    + node + "; run migrate first.");
        }
        if (node.isOfEarlierMinorThan(oldestRunning)) {
            throw new StartupRefused("The schema is too new for this portal: release " + oldestRunning
                    + " is the oldest that runs on it, and this is release " + node
                    + "; start that release or a newer one.");
        }
        if (!node.reaches(installed)) {
            throw new StartupRefused("The schema belongs to release " + installed
                    + ", and this portal is release " + node
                    + ", which runs on its own schema and on that of the next minor release; start a newer release.");
        }
    }

    /** An upgrade goes from one minor release to the next, and to no later one. */
    void requireOneStepTo(ReleaseNumber next) {
        if (isNewerThan(next)) {
            throw new StartupRefused("The schema already belongs to release " + installed + ", and this is release "
                    + next + "; run the newer release.");
        }
        if (!installed.reaches(next)) {
            throw new StartupRefused("From release " + installed + " to " + next
                    + " is more than one minor release; first upgrade to the release in between.");
        }
    }

    /** While nodes of the release before the installed one may run, no third release can share the schema. */
    void requireFinishedBefore(ReleaseNumber next) {
        if (installed.isOfEarlierMinorThan(next) && oldestRunning.isOfEarlierMinorThan(installed)) {
            throw new StartupRefused("The upgrade from release " + oldestRunning + " to " + installed
                    + " is not finished; run \"migrate --contract\" of release " + installed + " first.");
        }
    }
}
