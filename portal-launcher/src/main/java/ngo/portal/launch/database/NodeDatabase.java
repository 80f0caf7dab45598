package ngo.portal.launch.database;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.vault.InstallationSecretRow;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;

/** A database as a node finds it, checked with the node's own account. Each failed check is refused in one sentence. */
public final class NodeDatabase implements AutoCloseable {

    /** The error code that the database raises for a context that it cannot verify. */
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

    /** Extensions that the migrations create; a manually restored dump often lacks them. */
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
                    "PostgreSQL " + OLDEST + " or newer is required; this is " + answer("show server_version") + ".");
        }
    }

    /** Row-level security does not apply to roles that may bypass it. */
    public void requireBound() {
        if (isYes("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            throw new StartupRefused(
                    account.user() + " can bypass row-level security; remove SUPERUSER and BYPASSRLS from the role.");
        }
        if (isYes(
                "select exists (select from pg_roles where rolname = 'portal_owner' and pg_has_role(oid, 'member'))")) {
            throw new StartupRefused(account.user() + " is a member of portal_owner; revoke that membership.");
        }
    }

    /** Limits the time that a transaction may idle while it holds a lock. */
    public void requireHurry() {
        for (String limit : LIMITS) {
            if (answer("show " + limit).equals("0")) {
                throw new StartupRefused(account.user() + " has no " + limit + "; run prepare-database again.");
            }
        }
    }

    /** A table that was created or altered manually may have no row-level security. */
    public void requireRules() {
        String open = answer(WITHOUT_RULES);
        if (!open.isEmpty()) {
            throw new StartupRefused("Row-level security is not forced on " + open
                    + "; run \"alter table … enable row level security, force row level security\".");
        }
    }

    /** A node with a read-only database looks healthy to readers but saves nothing. */
    public void requireWritable() {
        if (isYes("select pg_is_in_recovery()")) {
            throw new StartupRefused(
                    "The database at " + account.jdbcUrl()
                            + " is a standby, which accepts no writes; promote it, or name the primary (targetServerType=primary).");
        }
        if (answer("show transaction_read_only").equals("on")) {
            throw new StartupRefused("The database at " + account.jdbcUrl() + " is read-only for " + account.user()
                    + "; set default_transaction_read_only to off.");
        }
    }

    public void requireExtensions() {
        String missing = answer(MISSING_EXTENSIONS);
        if (!missing.isEmpty()) {
            throw new StartupRefused("The database has no extension " + missing
                    + "; install it, or restore the database from a backup.");
        }
    }

    public void requireSchema() {
        String wanted = Migration.newest();
        String found = answer("select coalesce((select ctx.schema_version()), '')");
        if (found.compareTo(wanted) < 0) {
            throw new StartupRefused(
                    "The schema is at version " + found + " and this portal needs " + wanted + "; run migrate first.");
        }
        SchemaRelease noted = schemaRelease()
                .orElseThrow(() -> new StartupRefused(
                        "The release of the schema is not recorded; run migrate, which records it."));
        noted.requireFor(ReleaseNumber.here());
    }

    /** Empty if no release that records it has migrated yet. */
    Optional<SchemaRelease> schemaRelease() {
        if (isYes("select to_regprocedure('ctx.schema_release()') is null")) {
            return Optional.empty();
        }
        List<List<String>> noted = answers("select installed, oldest_running from ctx.schema_release()");
        return noted.stream()
                .map(row -> SchemaRelease.of(row.get(0), row.get(1)))
                .findFirst();
    }

    /** Checks that the database accepts contexts signed with this node's key. */
    public void requireContextKey(String contextKey) {
        asTheClock(contextKey, "select ctx.has('scheduler')", answer -> {});
    }

    /**
     * Checks that the content encrypted in this database opens with this node's key file; if nothing is encrypted yet, every file
     * is accepted.
     */
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
                    "The key file of this node cannot decrypt the keys in the database; every node needs the one that"
                            + " migrate created.",
                    otherKey);
        }
    }

    /** Processes a result. */
    private interface Reading {
        void read(ResultSet answer) throws SQLException;
    }

    /**
     * Runs in one transaction: behind a connection pooler the next one may use another connection, and the session state left on
     * this one would go to somebody else.
     */
    private void asTheClock(String contextKey, String question, Reading reading) {
        String signed = new ContextSigner(contextKey, Clock.systemUTC()).sign(TenantPrincipal.timer());
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement context = connection.prepareStatement("select set_config('app.ctx', ?, true)");
                    PreparedStatement asked = connection.prepareStatement(question)) {
                context.setString(1, signed);
                context.execute();
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
                "The database has another " + Setting.PORTAL_CONTEXT_KEY
                        + "; every node needs the one that migrate was run with.",
                refused);
    }

    /**
     * Checks that the node's connection pools fit into the server's connection limit.
     *
     * @param connections maximum number of connections that the node opens
     */
    public void requireConnectionCapacity(int connections) {
        int most = Integer.parseInt(answer("show max_connections"));
        if (connections > most - KEPT_FOR_OTHERS) {
            throw new StartupRefused("The pools of this node take up to " + connections
                    + " connections and the database has " + most + ", of which " + KEPT_FOR_OTHERS
                    + " are reserved for others; lower " + Setting.PORTAL_POOL_APP + ", or raise max_connections.");
        }
    }

    public void requireClock() {
        Instant here = Instant.now();
        long there = Math.round(Double.parseDouble(answer("select extract(epoch from clock_timestamp())")) * 1000);
        Duration apart = Duration.between(here, Instant.ofEpochMilli(there)).abs();
        if (apart.compareTo(MAX_CLOCK_DIFFERENCE) > 0) {
            throw new StartupRefused("The clocks of this machine and the database are " + apart.toSeconds()
                    + " s apart; synchronise them with NTP.");
        }
    }

    private boolean isYes(String question) {
        return answer(question).equals("t");
    }

    private String answer(String question) {
        return answers(question).get(0).get(0);
    }

    /** All rows of a result. */
    List<List<String>> answers(String question) {
        try (PreparedStatement asked = connection.prepareStatement(question);
                ResultSet rows = asked.executeQuery()) {
            return all(rows);
        } catch (SQLException refused) {
            throw unanswered(refused);
        }
    }

    /** The same for queries that only the scheduler may run. */
    List<List<String>> answersForTheClock(String contextKey, String question) {
        List<List<String>> found = new ArrayList<>();
        asTheClock(contextKey, question, rows -> found.addAll(all(rows)));
        return found;
    }

    private static List<List<String>> all(ResultSet rows) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(rows.getString(i)));
            }
            found.add(row);
        }
        return found;
    }

    private StartupRefused unanswered(SQLException refused) {
        return new StartupRefused(
                "The database at " + account.jdbcUrl() + " is not prepared for this portal: "
                        + StartupRefused.firstLine(refused) + "; run prepare-database and migrate.",
                refused);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new StartupRefused(
                    "The connection to the database was lost: " + StartupRefused.firstLine(gone) + ".", gone);
        }
    }
}
