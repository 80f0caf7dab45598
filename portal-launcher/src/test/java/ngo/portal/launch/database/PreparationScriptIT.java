package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script that prepare-database --print writes has the same effect as prepare-database itself. The commands are psql's; without it they are
 * not tried.
 */
@Tag("part-1")
class PreparationScriptIT {

    private static final String PROVIDERS = "given by the provider";
    private static final String SECRET = "it's the secret of ";
    private static final List<String> NEW_ROLES =
            List.of("portal_owner", "portal_app", "portal_public", "portal_backup", "portal_vault");

    /** All that is made, without what a password is. */
    private static final List<String> MADE = List.of(
            "select r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolbypassrls,"
                    + " r.rolconnlimit, r.rolconfig, a.rolpassword like 'SCRAM%' from pg_roles r join pg_authid a on a.oid = r.oid"
                    + " where r.rolname like 'portal%' order by 1",
            "select m.roleid::regrole, m.member::regrole, admin_option, inherit_option, set_option from pg_auth_members m"
                    + " where m.roleid::regrole::text like 'portal%' order by 1, 2",
            "select datname, pg_get_userbyid(datdba), datlocprovider, datlocale, pg_encoding_to_char(encoding),"
                    + " array(select unnest(datacl)::text order by 1) from pg_database where datname like 'portal%' order by 1");

    private static final String SCHEMA = "select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'public'";

    /** The functions of the system that the portal's roles and the roles of strangers may call in a database. */
    private static final String LOCKS_AND_LARGE_OBJECTS =
            """
            select coalesce(string_agg(r.rolname || ' ' || p.proname, ', ' order by r.rolname, p.proname), '')
            from pg_proc p, pg_roles r
            where p.pronamespace = 'pg_catalog'::regnamespace
              and p.proname in ('lo_from_bytea', 'lo_put', 'lo_get', 'lo_open', 'loread', 'lowrite', 'pg_advisory_lock',
                'pg_try_advisory_lock_shared', 'pg_advisory_xact_lock', 'pg_try_advisory_xact_lock')
              and p.pronargs = (select min(q.pronargs) from pg_proc q where q.proname = p.proname)
              and r.rolname in ('portal_owner', 'portal_app', 'portal_public', 'portal_backup', 'portal_vault', 'tenant')
              and has_function_privilege(r.oid, p.oid, 'execute')
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres server;

    @BeforeAll
    static void makeAccounts() throws Exception {
        server = EmbeddedPostgres.builder().start();
        run(
                "create role creator login createrole createdb password '" + PROVIDERS + "'",
                "create role chief login superuser password '" + PROVIDERS + "'",
                "create role tenant login createrole password '" + PROVIDERS + "'");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void dropEverything() throws SQLException {
        run("drop database if exists portal with (force)", "drop database if exists portal_keys with (force)");
        for (String role : NEW_ROLES) {
            run("drop role if exists " + role);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator", "chief"})
    void itMakesWhatTheCommandMakesAndMayBeGivenAgain(String account) throws Exception {
        new OwnDatabases(Settings.from(environment(account))).prepare(false);
        List<String> wanted = made();
        dropEverything();

        output(account);
        assertThat(made()).isEqualTo(wanted);
        output(account);
        assertThat(made()).isEqualTo(wanted);
        for (String role : NEW_ROLES) {
            String database = role.equals("portal_vault") ? "portal_keys" : "portal";
            assertThatCode(() -> connect(database, role, SECRET + role).close()).doesNotThrowAnyException();
        }
    }

    /** Large objects are under no policy, and a lock of a session outlives its transaction in a pool. */
    @Test
    void aSuperuserTakesLargeObjectsAndLocksFromEverybody() throws Exception {
        new OwnDatabases(Settings.from(environment("chief"))).prepare(false);

        String ofTheOwner = "portal_owner pg_advisory_lock, portal_owner pg_advisory_xact_lock,"
                + " portal_owner pg_try_advisory_lock_shared, portal_owner pg_try_advisory_xact_lock";
        assertThat(answer("portal", LOCKS_AND_LARGE_OBJECTS))
                .isEqualTo("portal_app pg_advisory_xact_lock, portal_app pg_try_advisory_xact_lock, " + ofTheOwner);
        assertThat(answer("portal_keys", LOCKS_AND_LARGE_OBJECTS))
                .isEqualTo(ofTheOwner + ", portal_vault pg_advisory_xact_lock, portal_vault pg_try_advisory_xact_lock");
    }

    /** Providers that let nobody create databases create them themselves and hand them over. */
    @Test
    void aDatabaseThatWasGivenIsUsedAsItIs() throws Exception {
        String given = "create database portal owner tenant";
        String keysGiven = "create database portal_keys owner tenant";
        run(given, keysGiven);
        new OwnDatabases(Settings.from(environment("tenant"))).prepare(false);
        List<String> wanted = made();
        dropEverything();
        run(given, keysGiven);

        output("tenant");
        output("tenant");
        assertThat(made()).isEqualTo(wanted);
    }

    /** Nothing is asked for twice: a role that is there keeps its password. */
    private static void output(String account) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/psql")), "psql is not installed; the commands were not tried.");
        List<String> missing = new ArrayList<>(NEW_ROLES);
        missing.removeAll(
                Arrays.asList(answer("postgres", "select coalesce(string_agg(rolname, ','), '') from pg_roles")
                        .split(",")));
        Path file = folder.resolve("prepare.sql");
        Files.writeString(file, OwnDatabases.script(Settings.ofNode(environment(account))));
        assertThat(file).content().doesNotContain(SECRET).doesNotContain(PROVIDERS);
        // Where there is a terminal psql would ask there.
        ProcessBuilder psql = new ProcessBuilder(
                        "setsid",
                        "--wait",
                        "/usr/bin/psql",
                        "--no-psqlrc",
                        "--host=127.0.0.1",
                        "--port=" + server.getPort(),
                        "--username=" + account,
                        "--dbname=postgres",
                        "--file=" + file)
                .redirectErrorStream(true);
        psql.environment().put("PGPASSWORD", PROVIDERS);
        Process process = psql.start();
        try (OutputStream typed = process.getOutputStream()) {
            for (String role : missing) {
                typed.write((SECRET + role + "\n" + SECRET + role + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain(SECRET).doesNotContain("ERROR").doesNotContain("WARNING");
    }

    private static List<String> made() throws SQLException {
        List<String> made = new ArrayList<>();
        for (String question : MADE) {
            made.add(answer("postgres", "select string_agg(t::text, E'\\n') from (" + question + ") t"));
        }
        for (String database : List.of("portal", "portal_keys")) {
            made.add(answer(database, SCHEMA));
            made.add(answer(database, LOCKS_AND_LARGE_OBJECTS));
        }
        return made;
    }

    private static Map<String, String> environment(String account) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORTAL_DATABASE_URL", url("portal"));
        environment.put("PORTAL_DATABASE_USER", account);
        environment.put("PORTAL_DATABASE_PASSWORD", PROVIDERS);
        environment.put("PORTAL_DATABASE_OWNER_PASSWORD", SECRET + "portal_owner");
        environment.put("PORTAL_DATABASE_APP_PASSWORD", SECRET + "portal_app");
        environment.put("PORTAL_DATABASE_PUBLIC_PASSWORD", SECRET + "portal_public");
        environment.put("PORTAL_DATABASE_BACKUP_PASSWORD", SECRET + "portal_backup");
        environment.put("PORTAL_KEYS_DATABASE_VAULT_PASSWORD", SECRET + "portal_vault");
        return environment;
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return new DatabaseAccount(url(database), user, password).connect();
    }

    private static void run(String... commands) throws SQLException {
        try (Connection connection = connect("postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String answer(String database, String question) throws SQLException {
        try (Connection connection = connect(database, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }
}
