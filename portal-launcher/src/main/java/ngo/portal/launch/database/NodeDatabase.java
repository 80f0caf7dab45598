package ngo.portal.launch.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.vault.InstallationSecretRow;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;

/** A database as a node finds it, by the account that the node has. Each question that is answered by no is refused in a sentence. */
public final class NodeDatabase implements AutoCloseable {

    private static final UUID NOBODY = new UUID(0, 0);

    /** What the database raises for a context that it cannot verify. */
    private static final String NOT_VALID = "42501";

    private static final List<String> LIMITS = List.of("statement_timeout", "idle_in_transaction_session_timeout");

    private static final String WITHOUT_RULES =
            """
            select coalesce(string_agg(c.relname, ', ' order by c.relname), '') from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
              and (not c.relrowsecurity or not c.relforcerowsecurity and exists (
                select from unnest(array['portal_app', 'portal_public']) role
                where has_any_column_privilege(role, c.oid, 'SELECT, INSERT, UPDATE') or has_table_privilege(role, c.oid, 'DELETE')))
            """;

    /** Those that the migrations make; a dump that was put back by hand often lacks them. */
    private static final String MISSING_EXTENSIONS =
            """
            select coalesce(string_agg(wanted, ', '), '') from unnest(array['pgcrypto', 'pg_trgm']) wanted
            where not exists (select from pg_extension where extname = wanted)
            """;

    private static final int OLDEST = 16;
    private static final int VERSIONS_PER_MAJOR = 10_000;
    private static final int KEPT_FOR_OTHERS = 20;
    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    private final DatabaseAccount account;
    private final Connection connection;

    private NodeDatabase(DatabaseAccount account, Connection connection) {
        this.account = account;
        this.connection = connection;
    }

    public static NodeDatabase entered(DatabaseAccount account) {
        return new NodeDatabase(account, OwnDatabases.entered(account));
    }

    public void requireVersion() {
        String number = answer("show server_version_num");
        if (Integer.parseInt(number) / VERSIONS_PER_MAJOR < OLDEST) {
            throw new StartupRefused(
                    "PostgreSQL " + OLDEST + " or newer is needed; this is " + answer("show server_version") + ".");
        }
    }

    /** Row security binds nobody who may go round it. */
    public void requireBound() {
        if (isYes("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            throw new StartupRefused(
                    account.user() + " may go round the rules of the database; take SUPERUSER and BYPASSRLS from it.");
        }
        if (isYes(
                "select exists (select from pg_roles where rolname = 'portal_owner' and pg_has_role(oid, 'member'))")) {
            throw new StartupRefused(account.user() + " may step into portal_owner; take that role from it.");
        }
    }

    /** Nobody waits for ever for somebody who has forgotten a lock. */
    public void requireHurry() {
        for (String limit : LIMITS) {
            if (answer("show " + limit).equals("0")) {
                throw new StartupRefused(account.user() + " has no " + limit + "; run prepare-database again.");
            }
        }
    }

    /** A table that was made or altered by hand may show everything to everybody. */
    public void requireRules() {
        String open = answer(WITHOUT_RULES);
        if (!open.isEmpty()) {
            throw new StartupRefused("Row security is not forced upon " + open
                    + "; give \"alter table … enable row level security, force row level security\".");
        }
    }

    public void requireExtensions() {
        String missing = answer(MISSING_EXTENSIONS);
        if (!missing.isEmpty()) {
            throw new StartupRefused("The database has no extension " + missing + "; put it back from a backup.");
        }
    }

    public void requireSchema() {
        String wanted = newestMigration();
        String found = answer("select coalesce((select ctx.schema_version()), '')");
        if (found.compareTo(wanted) < 0) {
            throw new StartupRefused(
                    "The schema is at version " + found + " and this portal needs " + wanted + "; run migrate first.");
        }
    }

    /** Whether what a node says of who acts is believed there. */
    public void requireContextKey(String contextKey) {
        asTheClock(contextKey, "select ctx.has('clock')", answer -> {});
    }

    /** Whether what is sealed there opens by the key file of this node; where nothing is sealed yet, every file is the right one. */
    public void requireKeyFile(String contextKey, MasterKeys keys) {
        asTheClock(
                contextKey,
                "select purpose, number, sealed from installation_secret order by made_at desc limit 1",
                answer -> {
                    if (answer.next()) {
                        requireOpen(
                                keys,
                                answer.getString("purpose"),
                                new InstallationSecretRow(answer.getInt("number"), answer.getBytes("sealed")));
                    }
                });
    }

    private static void requireOpen(MasterKeys keys, String purpose, InstallationSecretRow secret) {
        try {
            new KeyWrapper(keys).secret(purpose, secret);
        } catch (GeneralSecurityException otherKey) {
            throw new StartupRefused(
                    "The key file of this node opens nothing of what is sealed; every node needs the one that migrate"
                            + " has made.",
                    otherKey);
        }
    }

    /** What is done with an answer. */
    private interface Reading {
        void read(ResultSet answer) throws SQLException;
    }

    /** In one transaction: behind a pooler the next one may have another connection, and what this one left there would be somebody else's. */
    private void asTheClock(String contextKey, String question, Reading reading) {
        String signed = new ContextSigner(contextKey, Clock.systemUTC()).sign(Acting.timer(NOBODY));
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement told = connection.prepareStatement("select set_config('app.ctx', ?, true)");
                    PreparedStatement asked = connection.prepareStatement(question)) {
                told.setString(1, signed);
                told.execute();
                try (ResultSet answer = asked.executeQuery()) {
                    reading.read(answer);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw NOT_VALID.equals(refused.getSQLState()) ? unknownKey(refused) : unanswered(refused);
        }
    }

    private static StartupRefused unknownKey(SQLException refused) {
        return new StartupRefused(
                "The database does not know " + Setting.PORTAL_CONTEXT_KEY
                        + "; every node needs the one that migrate was run with.",
                refused);
    }

    /**
     * Whether the pools of a node fit in.
     *
     * @param connections so many as the node opens at most
     */
    public void requireRoom(int connections) {
        int most = Integer.parseInt(answer("show max_connections"));
        if (connections > most - KEPT_FOR_OTHERS) {
            throw new StartupRefused("The pools of this node take up to " + connections
                    + " connections and the database has " + most + ", of which " + KEPT_FOR_OTHERS
                    + " are for others; make " + Setting.PORTAL_POOL_APP + " smaller, or max_connections larger.");
        }
    }

    public void requireClock() {
        Instant here = Instant.now();
        long there = Math.round(Double.parseDouble(answer("select extract(epoch from clock_timestamp())")) * 1000);
        Duration apart = Duration.between(here, Instant.ofEpochMilli(there)).abs();
        if (apart.compareTo(MAX_CLOCK_DIFFERENCE) > 0) {
            throw new StartupRefused("The clocks of this machine and of the database are " + apart.toSeconds()
                    + " s apart; set them by NTP.");
        }
    }

    /** The number of the newest file that this portal brings along. */
    static String newestMigration() {
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

    private boolean isYes(String question) {
        return answer(question).equals("t");
    }

    private String answer(String question) {
        try (PreparedStatement asked = connection.prepareStatement(question);
                ResultSet row = asked.executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException refused) {
            throw unanswered(refused);
        }
    }

    private StartupRefused unanswered(SQLException refused) {
        return new StartupRefused(
                "The database at " + account.jdbcUrl() + " is not prepared for this portal: "
                        + DatabasePart.firstLine(refused) + "; run prepare-database and migrate.",
                refused);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new StartupRefused("The database went away: " + DatabasePart.firstLine(gone) + ".", gone);
        }
    }
}
