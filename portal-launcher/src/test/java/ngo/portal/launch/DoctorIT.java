package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.launch.database.MigratedCluster;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.vault.InstallationSecretRow;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.server.SMTPServer;

/**
 * One thing at a time is spoilt that a portal needs, on a PostgreSQL and files as it would have them: the doctor names that one and
 * nothing else. What can be wrong with a mail server says MailProbeTest, with a Keycloak OwnServersIT.
 */
@Tag("part-6")
class DoctorIT {

    private static final String NOBODY = "http://127.0.0.1:9";

    /** There is no Keycloak here, which is a line of its own each time. */
    private static final String NO_KEYCLOAK = "NO  Keycloak's realm does not answer at ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static MigratedCluster cluster;

    @SuppressWarnings("NullAway.Init")
    private static Secrets secrets;

    @SuppressWarnings("NullAway.Init")
    private static SMTPServer mail;

    private final Map<String, String> environment = healthy();

    @BeforeAll
    static void prepare() throws Exception {
        cluster = MigratedCluster.start(folder, false);
        secrets = Secrets.keptIn(folder);
        demandPasswords();
        mail = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).build();
        mail.start();
    }

    /** A cluster for tests lets everybody in who comes from this machine. */
    private static void demandPasswords() throws Exception {
        try (Connection connection = cluster.superuser("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show hba_file")) {
            assertThat(row.next()).isTrue();
            Files.writeString(
                    Path.of(row.getString(1)), "host all postgres all trust\nhost all all all scram-sha-256\n");
        }
        superuser("postgres", "select pg_reload_conf()");
        Instant end = Instant.now().plusSeconds(20);
        while (letsIn("nobody's password") && Instant.now().isBefore(end)) {
            Waiting.pause(Duration.ofMillis(50));
        }
    }

    private static boolean letsIn(String password) {
        String url = cluster.owner("portal").jdbcUrl();
        try (Connection connection = new DatabaseAccount(url, "portal_app", password).connect()) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    @AfterAll
    static void stop() throws IOException {
        mail.stop();
        cluster.close();
    }

    private static Path keys() {
        return folder.resolve("vault.json");
    }

    private static Map<String, String> healthy() {
        Map<String, String> all = new HashMap<>();
        String portal = cluster.owner("portal").jdbcUrl();
        all.put("PORTAL_DATABASE_URL", portal);
        all.put("PORTAL_DATABASE_APP_PASSWORD", secrets.get(Secrets.Name.DATABASE_APP));
        all.put("PORTAL_DATABASE_PUBLIC_PASSWORD", secrets.get(Secrets.Name.DATABASE_PUBLIC));
        all.put("PORTAL_KEYS_DATABASE_VAULT_PASSWORD", secrets.get(Secrets.Name.DATABASE_VAULT));
        all.put("PORTAL_CONTEXT_KEY", secrets.get(Secrets.Name.CONTEXT_KEY));
        all.put("PORTAL_VAULT_KEYSET_FILE", keys().toString());
        all.put("PORTAL_KEYCLOAK_URL", NOBODY);
        all.put("PORTAL_OIDC_CLIENT_SECRET", "of the client");
        all.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", "of the directory");
        all.put("PORTAL_SMTP_URL", "smtp://127.0.0.1:" + mail.getPortAllocated());
        all.put("PORTAL_BASE_URL", "http://localhost:8080");
        return all;
    }

    @BeforeEach
    void keepKeys() throws IOException {
        PrivateFiles.write(keys(), List.of(MasterKeys.made().text()));
    }

    @AfterEach
    void nothingIsWrongAnyMore() throws Exception {
        keepKeys();
        environment.clear();
        environment.putAll(healthy());

        assertThat(complaints()).isEmpty();
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                Arguments.of(
                        "PORTAL_DATBASE_URL",
                        "x",
                        "PORTAL_DATBASE_URL is not a setting; did you mean PORTAL_DATABASE_URL?"),
                Arguments.of("PORTAL_OIDC_CLIENT_SECRET", "", "Missing settings: PORTAL_OIDC_CLIENT_SECRET."),
                Arguments.of(
                        "PORTAL_DATABASE_OWNER_PASSWORD",
                        "x",
                        "PORTAL_DATABASE_OWNER_PASSWORD must not be set for serve"),
                Arguments.of("PORTAL_DEMO", "true", "PORTAL_DEMO must not be true for serve"),
                Arguments.of(
                        "PORTAL_BASE_URL", "http://portal.example.org", "PORTAL_BASE_URL must begin with https://"),
                Arguments.of("PORTAL_POOL_APP", "290", "The pools of this node take up to 322 connections"),
                Arguments.of("PORTAL_DATABASE_APP_PASSWORD", "x", "The database at "),
                Arguments.of("PORTAL_DATABASE_PUBLIC_PASSWORD", "x", "The database at "),
                Arguments.of("PORTAL_KEYS_DATABASE_VAULT_PASSWORD", "x", "The database at "),
                Arguments.of(
                        "PORTAL_SMTP_URL",
                        "smtp://127.0.0.1:9",
                        "No mail server answers at 127.0.0.1:9; start it, or correct PORTAL_SMTP_URL."));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void aWrongSettingIsNamed(String name, String value, String sentence) {
        environment.put(name, value);

        assertThat(complaints()).singleElement().asString().startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORTAL_DATABASE_APP_PASSWORD",
                "PORTAL_DATABASE_PUBLIC_PASSWORD",
                "PORTAL_KEYS_DATABASE_VAULT_PASSWORD"
            })
    void aWrongPasswordIsNamedWithItsRemedy(String name) {
        environment.put(name, "x");

        assertThat(complaints())
                .singleElement()
                .asString()
                .endsWith("; correct " + name + ", or run prepare-database --rotate-passwords.");
    }

    static Stream<Arguments> wrongRoles() {
        return Stream.of(
                Arguments.of(
                        "alter role portal_app bypassrls",
                        "alter role portal_app nobypassrls",
                        "portal_app can bypass row-level security"),
                Arguments.of(
                        "grant portal_owner to portal_vault",
                        "revoke portal_owner from portal_vault",
                        "portal_vault is a member of portal_owner"),
                Arguments.of(
                        "alter role portal_app set statement_timeout = 0",
                        "alter role portal_app set statement_timeout = '12s'",
                        "portal_app has no statement_timeout"),
                Arguments.of(
                        "alter role portal_app set default_transaction_read_only = on",
                        "alter role portal_app reset default_transaction_read_only",
                        "The database at " + cluster.owner("portal").jdbcUrl() + " is read-only for portal_app;"),
                Arguments.of(
                        "alter role portal_vault set default_transaction_read_only = on",
                        "alter role portal_vault reset default_transaction_read_only",
                        "The database at " + cluster.owner("portal_keys").jdbcUrl()
                                + " is read-only for portal_vault;"),
                Arguments.of("alter role portal_public nologin", "alter role portal_public login", "The database at "));
    }

    @ParameterizedTest
    @MethodSource("wrongRoles")
    void aRoleThatMayTooMuchOrTooLittleIsNamed(String spoils, String mends, String sentence) throws SQLException {
        superuser("postgres", spoils);
        List<String> complaints = complaints();
        superuser("postgres", mends);

        assertThat(complaints).singleElement().asString().startsWith(sentence);
    }

    static Stream<Arguments> wrongDatabases() {
        return Stream.of(
                Arguments.of(
                        "alter table statement no force row level security",
                        "Row-level security is not forced on statement;"),
                Arguments.of("create table by_hand (id int)", "Row-level security is not forced on by_hand;"),
                Arguments.of("drop extension pg_trgm cascade", "The database has no extension pg_trgm;"),
                Arguments.of("delete from flyway_schema_history where version > '039'", "The schema is at version "),
                Arguments.of("drop schema ctx cascade", "The database at "));
    }

    static Stream<Arguments> wrongReleases() {
        return Stream.of(
                Arguments.of(
                        "update schema_release set installed = '0.0.1'",
                        "The schema belongs to release 0.0.1 and this portal is release "),
                Arguments.of(
                        "update schema_release set installed = '99.0.0', oldest_running = '99.0.0'",
                        "The schema is too new for this portal: release 99.0.0 is the oldest that runs on it"),
                Arguments.of(
                        "update schema_release set installed = '99.0.0'",
                        "The schema belongs to release 99.0.0, and this portal is release "),
                Arguments.of(
                        "delete from schema_release",
                        "The release of the schema is not recorded; run migrate, which records it."));
    }

    @ParameterizedTest
    @MethodSource("wrongReleases")
    void aSchemaThatIsAnotherReleasesIsNamed(String spoils, String sentence) throws SQLException {
        superuser("portal", "create table kept as table schema_release", "alter table kept enable row level security");
        superuser("portal", spoils);
        List<String> complaints = complaints();
        superuser("portal", "delete from schema_release", "insert into schema_release table kept", "drop table kept");

        assertThat(complaints).singleElement().asString().startsWith(sentence);
    }

    static Stream<Arguments> wrongNodes() {
        String node = "insert into node (id, name, release, started_at, seen_at, state)"
                + " select gen_random_uuid(), 'a', %s, now(), clock_timestamp() - interval '%s', '%s' from schema_release";
        return Stream.of(
                Arguments.of(node.formatted("installed", "5 minutes", "READY"), "Node a last reported "),
                Arguments.of(node.formatted("'0.0.1'", "5 seconds", "READY"), "Node a still runs release 0.0.1;"),
                Arguments.of(node.formatted("installed", "5 seconds", "NOT_READY"), "Node a is not ready;"));
    }

    @ParameterizedTest
    @MethodSource("wrongNodes")
    void aNodeThatIsInTheWayOfAnUpgradeIsNamed(String node, String sentence) throws SQLException {
        Instant before = Instant.now();
        superuser("portal", node);
        List<String> complaints = complaints("--upgrade");
        Duration since = Duration.between(before, Instant.now());
        assertThat(complaints()).as("without an upgrade").isEmpty();
        superuser("portal", "delete from node");

        assertThat(complaints).singleElement().asString().startsWith(sentence);
        Matcher heard = Pattern.compile("last reported (\\d+) s ago").matcher(complaints.get(0));
        if (sentence.endsWith("reported ")) {
            assertThat(heard.find()).isTrue();
            assertThat(Long.parseLong(heard.group(1))).isBetween(300L, 301 + since.toSeconds());
        }
    }

    @Test
    void nobodyIsInTheWayOfAnUpgradeWhoHasStoppedOrIsReady() throws SQLException {
        superuser(
                "portal",
                "insert into node (id, name, release, started_at, seen_at, state)"
                        + " select gen_random_uuid(), name, installed, now(), clock_timestamp() - ago, state from schema_release,"
                        + " (values ('a', interval '2 seconds', 'READY'), ('b', interval '5 minutes', 'STOPPED'),"
                        + " ('c', interval '2 hours', 'READY')) n (name, ago, state)");
        List<String> complaints = complaints("--upgrade");
        superuser("portal", "delete from node");

        assertThat(complaints).isEmpty();
    }

    @Test
    void aLongTableLockIsReportedBeforeAnUpgrade() throws SQLException {
        try (Connection forgotten = cluster.superuser("portal").connect();
                Statement statement = forgotten.createStatement()) {
            forgotten.setAutoCommit(false);
            statement.execute("select count(*) from statement");

            assertThat(complaints("--upgrade"))
                    .singleElement()
                    .asString()
                    .matches("A transaction of postgres \\(process \\d+\\) has held statement for 5 s or longer; .*");
            forgotten.rollback();
        }
        assertThat(complaints("--upgrade")).isEmpty();
    }

    /** Done to a copy, since it is not easily undone. */
    @ParameterizedTest
    @MethodSource("wrongDatabases")
    void aDatabaseThatSomebodyHasChangedByHandIsNamed(String spoils, String sentence) throws SQLException {
        superuser("postgres", "alter database portal rename to kept", "create database portal template kept");
        superuser("portal", spoils);
        List<String> complaints = complaints();
        superuser("postgres", "drop database portal with (force)", "alter database kept rename to portal");

        assertThat(complaints).isNotEmpty().first().asString().startsWith(sentence);
    }

    @Test
    void aContextKeyThatIsAnotherIsNamedOnceAndThatOfOneDatabaseByIt() throws SQLException {
        environment.put("PORTAL_CONTEXT_KEY", "ab".repeat(32));
        assertThat(complaints()).singleElement().asString().startsWith("The database has another PORTAL_CONTEXT_KEY");

        environment.putAll(healthy());
        superuser("portal_keys", "update ctx.signing_key set key = decode('" + "ab".repeat(32) + "', 'hex')");
        List<String> complaints = complaints();
        superuser(
                "portal_keys",
                "update ctx.signing_key set key = decode('" + secrets.get(Secrets.Name.CONTEXT_KEY) + "', 'hex')");
        assertThat(complaints).singleElement().asString().startsWith("The database has another PORTAL_CONTEXT_KEY");
    }

    @Test
    void aKeyFileThatIsGoneOrBrokenOrOpenIsNamed() throws IOException {
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(complaints())
                .singleElement()
                .asString()
                .startsWith("Every user of this machine can read the key file");

        PrivateFiles.write(keys(), List.of(Files.readString(keys()).substring(40)));
        assertThat(complaints()).singleElement().asString().contains("is damaged");

        Files.delete(keys());
        assertThat(complaints()).singleElement().asString().startsWith("There is no key file at ");

        Files.createDirectory(
                keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            assertThat(complaints())
                    .singleElement()
                    .asString()
                    .startsWith("The key file " + keys() + " cannot be read;");
        } finally {
            Files.delete(keys());
        }
    }

    @Test
    void theKeyFileOfAnotherInstallationIsNamed() throws SQLException {
        InstallationSecretRow others = new KeyWrapper(MasterKeys.made()).secret("readiness", 1);
        try (Connection connection = cluster.superuser("portal_keys").connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into installation_secret values ('readiness', 1, ?, now())")) {
            insert.setBytes(1, others.sealed());
            insert.execute();
        }
        List<String> complaints = complaints();
        superuser("portal_keys", "delete from installation_secret");

        assertThat(complaints).singleElement().asString().startsWith("The key file of this node cannot decrypt");
    }

    /** What is wrong, but for Keycloak; and that the doctor says so at the end and by its status. */
    private List<String> complaints(String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> given = new HashMap<>(environment);
        given.values().removeIf(String::isEmpty);

        String[] words = Stream.concat(Stream.of("doctor"), Stream.of(more)).toArray(String[]::new);

        assertThat(Commands.of(given, out, out, () -> 0).execute(words)).isEqualTo(Commands.NO);
        String answer = said.toString(StandardCharsets.UTF_8);
        assertThat(answer).contains("\n" + NO_KEYCLOAK).endsWith("At least one check failed.\n");
        return answer.lines()
                .filter(line -> line.startsWith("NO  ") && !line.startsWith(NO_KEYCLOAK))
                .map(line -> line.substring("NO  ".length()))
                .toList();
    }

    private static void superuser(String database, String... commands) throws SQLException {
        try (Connection connection = cluster.superuser(database).connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
