package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.settings.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets done who has the password of portal_backup and speaks SQL: they read, and change nothing. */
@Tag("part-1")
class StolenBackupPasswordIT {

    private static final String BACKUP = "portal_backup";
    private static final List<String> DATABASES = List.of("portal", "portal_keys");
    private static final String MISSING_RIGHT = "42501";
    private static final int CONNECTIONS = 10;

    /** Whatever lies outside PostgreSQL's own schemas and could be changed, with the rights that change it. */
    private static final String CHANGEABLE =
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and case
              when c.relkind = 'S' then has_sequence_privilege('portal_backup', c.oid, 'usage, update')
              when c.relkind in ('r', 'p', 'v', 'm', 'f') then
                has_table_privilege('portal_backup', c.oid, 'insert, update, delete, truncate, references, trigger')
                or has_any_column_privilege('portal_backup', c.oid, 'insert, update, references')
              else false end
            """;

    private static final String SCHEMAS_TO_CREATE_IN =
            "select nspname from pg_namespace where has_schema_privilege('portal_backup', oid, 'create')";

    /** Without those of extensions, which are PostgreSQL's own, and those of triggers, which cannot be called. */
    private static final String FUNCTIONS =
            """
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('portal_backup', n.oid, 'usage')
              and has_function_privilege('portal_backup', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype
              and (p.provolatile = 'v' or p.prosecdef)
              and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            """;

    private static final String RIGHTS_IN_THE_DATABASE =
            "select current_database() where has_database_privilege('portal_backup', current_database(), 'create, temporary')";

    private static final String ROLES =
            "select r.rolname from pg_roles r where r.rolname <> 'portal_backup' and pg_has_role('portal_backup', r.oid, 'member')";

    private static final List<String> TRIED = List.of(
            "insert into organisation default values",
            "update organisation set name = 'x'",
            "delete from organisation",
            "truncate organisation",
            "select id from organisation for update",
            "select id from organisation for key share",
            "lock table organisation in row share mode",
            "lock table organisation in access exclusive mode",
            "create table public.planted (a int)",
            "create temporary table planted (a int)",
            "create schema planted",
            "create function public.planted() returns int language sql as 'select 1'",
            "create publication planted for all tables",
            "alter table organisation disable row level security",
            "drop table organisation",
            "comment on table organisation is 'x'",
            "create role planted",
            "alter role portal_app password 'x'",
            "alter role portal_backup superuser",
            "alter role portal_backup bypassrls",
            "alter role portal_backup connection limit 1000",
            "grant portal_app to portal_backup",
            "set role portal_app",
            "set role portal_owner",
            "set role portal_public",
            "set session authorization portal_owner",
            "set log_statement = 'all'",
            "copy organisation to program 'true'",
            "copy organisation to '/tmp/planted'",
            "select pg_read_file('postgresql.conf')",
            "select pg_ls_dir('.')",
            "select pg_reload_conf()",
            "select pg_switch_wal()",
            "select rolpassword from pg_authid",
            "select ctx.organisation()",
            "select lo_from_bytea(0, 'x')",
            "select lo_creat(-1)",
            "select pg_advisory_lock(1)",
            "select pg_try_advisory_lock(1)",
            "select pg_advisory_xact_lock(1)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static MigratedCluster cluster;

    @BeforeAll
    static void aCoalition() throws IOException, SQLException {
        cluster = MigratedCluster.start(home, true);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void nothingThatIsThereMayBeChangedAndNothingMayBeCreated() throws SQLException {
        for (String database : DATABASES) {
            try (Connection superuser = cluster.superuser(database).connect()) {
                assertThat(found(superuser, CHANGEABLE)).as(database).isEmpty();
                assertThat(found(superuser, SCHEMAS_TO_CREATE_IN)).as(database).isEmpty();
                assertThat(found(superuser, FUNCTIONS)).as(database).isEmpty();
                assertThat(found(superuser, RIGHTS_IN_THE_DATABASE))
                        .as(database)
                        .isEmpty();
                assertThat(found(superuser, ROLES)).as(database).isEmpty();
            }
        }
    }

    @Test
    void whateverIsTriedIsRefused() throws SQLException {
        List<String> done = new ArrayList<>();
        for (String tried : TRIED) {
            attempt(tried, done);
        }
        assertThat(done).isEmpty();
    }

    /** A right is what is missing, and not a word in what was tried. */
    private static void attempt(String tried, List<String> done) throws SQLException {
        try (Connection stolen = stolen("portal");
                Statement sql = stolen.createStatement()) {
            stolen.setAutoCommit(false);
            sql.execute(tried);
            done.add(tried);
        } catch (SQLException refused) {
            if (!refused.getSQLState().equals(MISSING_RIGHT)) {
                done.add(tried + ": " + refused.getMessage());
            }
        }
    }

    @Test
    void nobodyElseIsCutOff() throws SQLException {
        try (Connection portal = cluster.account("portal", "portal_app", Secrets.Name.DATABASE_APP)
                .connect()) {
            String process = found(portal, "select pg_backend_pid()").get(0);
            try (Connection stolen = stolen("portal")) {
                for (String how : List.of("pg_terminate_backend", "pg_cancel_backend")) {
                    assertThatThrownBy(() -> found(stolen, "select " + how + "(" + process + ")"))
                            .hasMessageContaining("permission denied");
                }
                assertThat(found(stolen, "select query from pg_stat_activity where pid = " + process))
                        .containsExactly("<insufficient privilege>");
            }
        }
    }

    /** Else the portal finds none free. */
    @Test
    void itHoldsTenConnectionsAndNoMore() throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(stolen(DATABASES.get(i % 2)));
            }
            assertThatThrownBy(() -> held.add(stolen("portal"))).hasMessageContaining("too many connections for role");
        } finally {
            for (Connection one : held) {
                one.close();
            }
        }
    }

    private static Connection stolen(String database) throws SQLException {
        return cluster.account(database, BACKUP, Secrets.Name.DATABASE_BACKUP).connect();
    }

    private static List<String> found(Connection connection, String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
