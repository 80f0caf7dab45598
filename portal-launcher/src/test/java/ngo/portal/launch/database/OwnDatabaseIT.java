package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that somebody else runs, by accounts as its providers give them: none of them is a superuser. */
class OwnDatabaseIT {

    private static final String PASSWORD = "given by the provider";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path parent;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres server;

    @BeforeAll
    static void makeAccounts() throws Exception {
        server = EmbeddedPostgres.builder().start();
        try (Connection superuser = connect("postgres", "postgres", "postgres")) {
            run(
                    superuser,
                    "create role creator login createrole createdb password '" + PASSWORD + "'",
                    "create role tenant login createrole password '" + PASSWORD + "'",
                    "create role stranger login password '" + PASSWORD + "'",
                    "revoke connect on database postgres from public",
                    "grant connect on database template1 to public");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void dropEverything() throws SQLException {
        try (Connection superuser = connect("postgres", "postgres", "postgres")) {
            for (String database : List.of("portal", "portal_keys", "keycloak")) {
                run(superuser, "drop database " + database + " with (force)");
            }
            for (String role : List.of(
                    "portal_owner", "portal_app", "portal_public", "portal_vault", "portal_backup", "keycloak")) {
                run(superuser, "drop role " + role);
            }
        }
    }

    @Test
    void anAccountThatMayCreatePreparesItAndKeepsNoWayIn() throws Exception {
        Path home = parent.resolve("creator");
        start(home, "creator");
        start(home, "creator");

        Secrets secrets = Secrets.keptIn(home);
        for (String role : List.of("portal_owner", "portal_app", "portal_public")) {
            try (Connection ours = connect("portal", role, secrets.get(nameOf(role)))) {
                assertThat(answer(ours, "select count(*) from pg_tables where schemaname = 'public'"))
                        .isNotEqualTo("0");
            }
        }
        for (String account : List.of("creator", "stranger")) {
            assertThatThrownBy(() -> connect("portal", account, PASSWORD))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> connect("portal_keys", account, PASSWORD))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
        try (Connection creator = connect("template1", "creator", PASSWORD)) {
            assertThatThrownBy(() -> run(creator, "set role portal_owner"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied to set role");
        }
        try (Connection superuser = connect("postgres", "postgres", "postgres")) {
            assertThat(answer(superuser, "select datlocale from pg_database where datname = 'portal'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    /** Providers that let nobody create databases create them themselves and hand them over. */
    @Test
    void aDatabaseThatWasGivenIsUsedAsItIs() throws Exception {
        try (Connection superuser = connect("postgres", "postgres", "postgres")) {
            run(
                    superuser,
                    "create database portal owner tenant",
                    "create database portal_keys owner tenant",
                    "create database keycloak owner tenant");
        }
        Path home = parent.resolve("tenant");
        start(home, "tenant");
        start(home, "tenant");

        Secrets secrets = Secrets.keptIn(home);
        try (Connection owner = connect("portal", "portal_owner", secrets.get(Secrets.Name.DATABASE_OWNER))) {
            assertThat(answer(owner, "select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'public'"))
                    .isEqualTo("portal_owner");
        }
        try (Connection tenant = connect("portal", "tenant", PASSWORD)) {
            assertThatThrownBy(() -> run(tenant, "select * from public.organisation"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema public");
        }
        assertThatThrownBy(() -> connect("portal", "stranger", PASSWORD))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    private static Secrets.Name nameOf(String role) {
        return switch (role) {
            case "portal_owner" -> Secrets.Name.DATABASE_OWNER;
            case "portal_app" -> Secrets.Name.DATABASE_APP;
            default -> Secrets.Name.DATABASE_PUBLIC;
        };
    }

    private static void start(Path directory, String user) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORTAL_HOME", directory.toString());
        environment.put("PORTAL_DEMO", "false");
        environment.put("PORTAL_DATABASE_URL", url("portal"));
        environment.put("PORTAL_DATABASE_USER", user);
        environment.put("PORTAL_DATABASE_PASSWORD", PASSWORD);
        Settings settings = Settings.from(environment);
        try (Home home = Home.open(directory);
                DatabasePart database = new DatabasePart(
                        home,
                        settings,
                        Secrets.keptIn(directory),
                        new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))) {
            database.start(() -> {});
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return new DatabaseAccount(url(database), user, password).connect();
    }

    private static void run(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
