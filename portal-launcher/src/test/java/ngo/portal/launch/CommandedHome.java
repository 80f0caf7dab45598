package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ngo.portal.launch.database.EmbeddedDatabase;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** A home at which a test gives commands, and whose databases it sees and changes past the portal. */
final class CommandedHome {

    /** A question about all tables, one line of its answer for each. */
    private static final String SUMS =
            """
            select string_agg(format('select %1$L || '' '' || count(*) || '' '' || coalesce(bit_xor(hashtextextended(t::text, 0)), 0) from %1$I t',
              c.relname), ' union all ')
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and c.relname <> 'flyway_schema_history'
            """;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Map<String, String> environment;
    private final Path home;

    /** What is done while the databases are up. */
    @FunctionalInterface
    interface Work {
        void with(Open open) throws Exception;
    }

    /** What is asked while they are. */
    @FunctionalInterface
    interface Question<T> {
        T of(Open open) throws Exception;
    }

    private CommandedHome(Path home) {
        this.home = home;
        this.environment = SharedInstallation.environment(home);
        environment.put("PORTAL_DEMO", "false");
    }

    /** The one on which a portal runs. */
    static CommandedHome of(Installation running) {
        return new CommandedHome(running.settings().home());
    }

    /** One where nothing is yet but the key file of the portal that runs; there nothing moves by itself. */
    static CommandedHome beside(Installation running, Path parent) throws IOException {
        CommandedHome made = new CommandedHome(parent.resolve("home"));
        PrivateFiles.createDirectories(made.home.resolve("keys"));
        PrivateFiles.copy(running.settings().keyset(), made.keyset());
        return made;
    }

    void restore(List<Path> parts) {
        for (Path part : parts) {
            assertThat(run("restore", part.toString())).as(sayings()).isEqualTo(Commands.YES);
        }
    }

    /** Its status. */
    int run(String... words) {
        said.reset();
        return Commands.of(environment, out, out, () -> 0).execute(words);
    }

    /** Of the last command. */
    String sayings() {
        return said.toString(StandardCharsets.UTF_8);
    }

    Path keyset() {
        return Settings.from(environment).keyset();
    }

    void whileUp(Work work) throws Exception {
        asked(open -> {
            work.with(open);
            return true;
        });
    }

    <T> T asked(Question<T> question) throws Exception {
        try (Databases databases = Databases.of(Settings.from(environment), new Progress(out))) {
            return question.of(new Open(databases, Secrets.keptIn(home)));
        }
    }

    /** The databases while they are up. */
    record Open(Databases databases, Secrets secrets) {

        /** Past all policies and triggers, as an accident is. */
        void change(List<String> changes) throws SQLException {
            change(databases.owner(), changes);
        }

        void changeKeys(List<String> changes) throws SQLException {
            change(databases.keysOwner(), changes);
        }

        private void change(DatabaseAccount owner, List<String> changes) throws SQLException {
            try (Connection connection = superuser(owner);
                    Statement sql = connection.createStatement()) {
                sql.execute("set session_replication_role = replica");
                for (String change : changes) {
                    sql.execute(change);
                }
            }
        }

        private Connection superuser(DatabaseAccount owner) throws SQLException {
            return new DatabaseAccount(
                            owner.jdbcUrl(), EmbeddedDatabase.SUPERUSER, secrets.get(Secrets.Name.DATABASE_SUPERUSER))
                    .connect();
        }

        /** As the portal asks for somebody, with all policies and triggers. */
        List<String> as(TenantPrincipal acting, String command) throws SQLException {
            DatabaseAccount app = new DatabaseAccount(
                    databases.owner().jdbcUrl(), "portal_app", secrets.get(Secrets.Name.DATABASE_APP));
            try (Connection connection = app.connect();
                    PreparedStatement context = connection.prepareStatement("select set_config('app.ctx', ?, true)");
                    Statement sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                context.setString(
                        1, new ContextSigner(secrets.get(Secrets.Name.CONTEXT_KEY), Clock.systemUTC()).sign(acting));
                context.execute();
                List<String> found = new ArrayList<>();
                if (sql.execute(command)) {
                    found.addAll(strings(sql.getResultSet()));
                }
                connection.commit();
                return found;
            }
        }

        List<String> strings(String query) throws SQLException {
            return strings(databases.owner(), query);
        }

        List<String> keyStrings(String query) throws SQLException {
            return strings(databases.keysOwner(), query);
        }

        private List<String> strings(DatabaseAccount owner, String query) throws SQLException {
            try (Connection connection = superuser(owner);
                    Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery(query)) {
                return strings(rows);
            }
        }

        private static List<String> strings(ResultSet rows) throws SQLException {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }

        /** How many rows each table has and what they add up to, whatever their order. */
        Map<String, String> sums() throws SQLException {
            return strings(strings(SUMS).get(0)).stream()
                    .collect(Collectors.toMap(
                            line -> line.replaceFirst(" .*", ""), line -> line, (one, other) -> one, TreeMap::new));
        }
    }
}
