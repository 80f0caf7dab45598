package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.persistence.schema.SchemaText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The databases of a portal are prepared and migrated on each PostgreSQL that operators have, by each kind of account that providers
 * give them. With {@code portal.test.variants} on each by each, and else each at least once.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("part-4")
class PostgresVersionsIT {

    private static final boolean ALL = Boolean.getBoolean("portal.test.variants");
    private static final String BINARIES = "postgres-linux-x86_64.txz";
    private static final String PROVIDERS = "given by the provider";
    private static final String CREATOR = "creator";
    private static final String TENANT = "tenant";

    /** What belongs to the whole cluster; a password that was set again has another salt. */
    private static final List<String> MADE = List.of(
            "select r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolbypassrls, r.rolconfig,"
                    + " a.rolpassword from pg_roles r join pg_authid a on a.oid = r.oid where r.rolname like 'portal%' order by 1",
            "select m.roleid::regrole, m.member::regrole, m.grantor::regrole, admin_option, inherit_option, set_option"
                    + " from pg_auth_members m where m.roleid::regrole::text like 'portal%' order by 1, 2, 3",
            "select datname, pg_get_userbyid(datdba), datlocprovider, pg_encoding_to_char(encoding),"
                    + " array(select unnest(datacl)::text order by 1) from pg_database where datname like 'portal%' order by 1");

    /** Who may step into a role of ours, or has its rights. To have made a role is no such thing. */
    private static final String STEPS_INTO =
            "select string_agg(m.member::regrole || ' into ' || m.roleid::regrole, ', ') from pg_auth_members m"
                    + " where (inherit_option or set_option) and (m.roleid::regrole::text like 'portal%' or m.member::regrole::text like 'portal%')";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    /** What the first one made, and all others have to make. */
    private final Set<String> wanted = new TreeSet<>();

    static Stream<Arguments> serversAndAccounts() {
        Stream<Arguments> once =
                Stream.of(Arguments.of(16, TENANT), Arguments.of(17, CREATOR), Arguments.of(18, "chief"));
        return ALL
                ? Stream.of(16, 17, 18).flatMap(version -> Stream.of(TENANT, CREATOR, "chief")
                        .map(account -> Arguments.of(version, account)))
                : once;
    }

    @ParameterizedTest
    @MethodSource("serversAndAccounts")
    void eachIsPreparedAndMigratedToTheSameAndTwiceChangesNothing(int version, String account) throws Exception {
        try (EmbeddedPostgres server = server(version)) {
            Path place = Files.createDirectory(folder.resolve(version + account));
            Map<String, String> owners = environment(server, place);
            Map<String, String> providers = new HashMap<>(owners);
            providers.put("PORTAL_DATABASE_USER", account);
            providers.put("PORTAL_DATABASE_PASSWORD", PROVIDERS);
            makeAccount(server, account);

            assertThat(said(providers, "prepare-database")).startsWith("0 ");
            assertThat(said(owners, "migrate")).startsWith("0 The schema is current (");
            List<String> made = made(server);
            Map<String, List<String>> schemas = schemas(server);
            assertThat(said(providers, "prepare-database")).startsWith("0 ");
            assertThat(said(owners, "migrate")).isEqualTo("0 The schema is current (0 migrations carried out).\n");

            assertThat(made(server)).isEqualTo(made);
            assertThat(schemas(server)).isEqualTo(schemas);
            keepsNoRights(server, account);
            Set<String> all = inAnyVersion(schemas);
            if (wanted.isEmpty()) {
                wanted.addAll(all);
            }
            assertThat(all).hasSizeGreaterThan(1_000);
            assertThat(without(all, wanted)).as("more than elsewhere").isEmpty();
            assertThat(without(wanted, all)).as("less than elsewhere").isEmpty();
        }
    }

    /** From 17 on an owner may maintain what is theirs, and 18 has a name for each column that must be filled in. */
    private static Set<String> inAnyVersion(Map<String, List<String>> schemas) {
        Set<String> all = new TreeSet<>();
        schemas.forEach((database, lines) -> lines.stream()
                .filter(line -> !line.matches("constraint \\S+ of \\S+ NOT NULL .*"))
                .map(line -> line.replaceFirst("^rights by default \\(\\d+,\\d+,", "rights by default (,"))
                .map(line -> database + " " + line.replace("MAINTAIN to portal_owner, ", ""))
                .forEach(all::add));
        return all;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The preparing account may afterwards neither assume a role of the portal nor read a table. */
    private static void keepsNoRights(EmbeddedPostgres server, String account) throws SQLException {
        assertThat(answer(server, "postgres", STEPS_INTO)).isEqualTo("portal_owner into portal_app");
        if (account.equals("chief")) {
            return;
        }
        DatabaseAccount provider = new DatabaseAccount(url(server, "portal"), account, PROVIDERS);
        assertThatThrownBy(() -> {
                    try (Connection connection = provider.connect();
                            Statement statement = connection.createStatement()) {
                        statement.execute("select * from public.organisation");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void anOlderOneIsRefusedInASentenceAndNothingIsMadeThere() throws Exception {
        try (EmbeddedPostgres server = server(15)) {
            Map<String, String> environment = environment(server, Files.createDirectory(folder.resolve("old")));
            environment.put("PORTAL_DATABASE_USER", CREATOR);
            environment.put("PORTAL_DATABASE_PASSWORD", PROVIDERS);
            makeAccount(server, CREATOR);
            String number = answer(server, "postgres", "show server_version");
            assertThat(number).startsWith("15.");
            String sentence = "PostgreSQL 16 or newer is required; this is " + number + ".\n";

            assertThat(said(environment, "prepare-database"))
                    .startsWith("2 ")
                    .endsWith(sentence)
                    .containsOnlyOnce("\n");
            assertThat(answer(server, "postgres", "select count(*) from pg_roles where rolname like 'portal%'"))
                    .isEqualTo("0");

            run(server, "create role portal_app login password 'app'", "create database portal");
            assertThat(said(node(environment), "serve")).isEqualTo("2 " + sentence);
        }
    }

    /** What serve demands before it looks at a database. */
    private static Map<String, String> node(Map<String, String> prepared) {
        Map<String, String> environment = new HashMap<>(prepared);
        environment
                .keySet()
                .removeIf(name -> name.matches(".*_(OWNER_PASSWORD|BACKUP_PASSWORD)|PORTAL_DATABASE_(USER|PASSWORD)"));
        environment.put("PORTAL_KEYCLOAK_URL", "http://127.0.0.1:9");
        environment.put("PORTAL_OIDC_CLIENT_SECRET", "client");
        environment.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", "directory");
        environment.put("PORTAL_SMTP_URL", "smtp://127.0.0.1:9");
        environment.put("PORTAL_BASE_URL", "http://localhost:8080");
        return environment;
    }

    private static EmbeddedPostgres server(int version) throws IOException {
        Path jar = Path.of("target/postgres-" + version + ".jar");
        if (version == 18) {
            return EmbeddedPostgres.builder().start();
        }
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "PostgreSQL " + version + " is tried on Linux on amd64 alone.");
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> binaries(jar))
                .start();
    }

    private static InputStream binaries(Path jar) throws IOException {
        try (ZipFile archive = new ZipFile(jar.toFile());
                InputStream binaries = archive.getInputStream(archive.getEntry(BINARIES))) {
            return new ByteArrayInputStream(binaries.readAllBytes());
        }
    }

    private static void makeAccount(EmbeddedPostgres server, String account) throws SQLException {
        String rights = Map.of(CREATOR, "createrole createdb", TENANT, "createrole", "chief", "superuser")
                .getOrDefault(account, "");
        run(server, "create role " + account + " login " + rights + " password '" + PROVIDERS + "'");
        if (account.equals(TENANT)) {
            run(server, "create database portal owner tenant", "create database portal_keys owner tenant");
        }
    }

    private static Map<String, String> environment(EmbeddedPostgres server, Path place) throws IOException {
        PrivateFiles.createDirectories(place);
        Map<String, String> environment = new HashMap<>();
        environment.put("PORTAL_DATABASE_URL", url(server, "portal"));
        environment.put("PORTAL_DATABASE_OWNER_PASSWORD", "owner");
        environment.put("PORTAL_DATABASE_APP_PASSWORD", "app");
        environment.put("PORTAL_DATABASE_PUBLIC_PASSWORD", "public");
        environment.put("PORTAL_DATABASE_BACKUP_PASSWORD", "backup");
        environment.put("PORTAL_KEYS_DATABASE_VAULT_PASSWORD", "vault");
        environment.put("PORTAL_CONTEXT_KEY", "0123456789abcdef".repeat(4));
        environment.put("PORTAL_VAULT_KEYSET_FILE", place.resolve("vault.json").toString());
        environment.put("PORTAL_HOME", place.resolve("home").toString());
        return environment;
    }

    /** How a command ended, and all that it said. */
    private static String said(Map<String, String> environment, String command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = Commands.of(environment, out, out, () -> 0).execute(command);
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> made(EmbeddedPostgres server) throws SQLException {
        List<String> made = new ArrayList<>();
        for (String question : MADE) {
            made.add(answer(server, "postgres", "select string_agg(t::text, E'\\n') from (" + question + ") t"));
        }
        return made;
    }

    private static Map<String, List<String>> schemas(EmbeddedPostgres server) throws SQLException {
        Map<String, List<String>> schemas = new TreeMap<>();
        for (String database : List.of("portal", "portal_keys")) {
            try (Connection connection = superuser(server, database)) {
                schemas.put(database, SchemaText.objects(connection));
            }
        }
        return schemas;
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static Connection superuser(EmbeddedPostgres server, String database) throws SQLException {
        return new DatabaseAccount(url(server, database), "postgres", "postgres").connect();
    }

    private static void run(EmbeddedPostgres server, String... commands) throws SQLException {
        try (Connection connection = superuser(server, "postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String answer(EmbeddedPostgres server, String database, String question) throws SQLException {
        try (Connection connection = superuser(server, database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }
}
