package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.process.Postmaster;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of an operator's, which hands over what it writes to pgBackRest: both with their samples of ops/pgbackrest, in which nothing is
 * changed but folders.
 */
final class ArchivedCluster implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String PASSWORD = "of the superuser";

    private static final Path OPS =
            Path.of("../ops/pgbackrest").toAbsolutePath().normalize();
    private static final String PASSPHRASES = "/etc/pgbackrest/conf.d";
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final String stanza;
    private final Path binaries;
    /** Where pgBackRest keeps what it copies; the passphrase of a server lies beside it here, as operators would never let it. */
    private final Path kept;

    private final Path place;
    /** The path of a socket may be no longer than 107 bytes. */
    private final Path socket;

    private final int port = FreePorts.some(1).get(0);
    private @Nullable Process server;

    private ArchivedCluster(String stanza, Path binaries, Path kept, Path place) throws IOException {
        this.stanza = stanza;
        this.binaries = binaries;
        this.kept = kept;
        this.place = place;
        this.socket = Files.createTempDirectory("socket-");
        for (Path folder : List.of(
                data(),
                place.resolve("lock"),
                place.resolve("spool"),
                kept.resolve("copies"),
                kept.resolve("conf.d"))) {
            PrivateFiles.createDirectories(folder);
        }
        Files.writeString(
                place.resolve("pgbackrest.conf"),
                Files.readString(OPS.resolve(stanza + "/pgbackrest.conf"))
                        .replace("/srv/backup/" + stanza, kept.resolve("copies").toString())
                        .replace("/var/lib/postgresql/17/main", data().toString()));
    }

    /** The ones that come with the portal, wherever the library has unpacked them for this process. */
    static Path binaries(Path cache) throws Exception {
        try (EmbeddedPostgres any = OwnPostgres.start(cache);
                Connection connection = new DatabaseAccount(
                                "jdbc:postgresql://127.0.0.1:" + any.getPort() + "/postgres", SUPERUSER, SUPERUSER)
                        .connect()) {
            return Path.of(strings(connection, "select setting from pg_config where name = 'BINDIR'")
                    .get(0));
        }
    }

    /** One in which nothing is yet; it does not run. */
    static ArchivedCluster made(String stanza, Path binaries, Path place) throws Exception {
        ArchivedCluster made = new ArchivedCluster(stanza, binaries, place.resolve("kept"), place.resolve("first"));
        Path password = made.place.resolve("password");
        PrivateFiles.write(password, List.of(PASSWORD));
        made.done(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + made.data(),
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        Path settings = made.data().resolve("postgresql.conf");
        Files.writeString(
                settings, Files.readString(settings) + "\ninclude '" + OPS.resolve(stanza + "/archive.conf") + "'\n");
        return made;
    }

    /** Another server of the same stanza, with an empty directory for its data. */
    ArchivedCluster elsewhere() throws IOException {
        return new ArchivedCluster(
                stanza,
                binaries,
                kept,
                kept.resolveSibling("elsewhere-" + FreePorts.some(1).get(0)));
    }

    /** The operator who runs the launcher's commands on two such servers, as the owner of their databases. */
    static Operator operator(Path home, ArchivedCluster portal, ArchivedCluster keys) {
        return new Operator(
                Path.of("target/portal/lib/launcher.jar").toAbsolutePath(),
                Map.of(
                        "PORTAL_HOME", home.resolve("home").toString(),
                        "PORTAL_DATABASE_URL", portal.url("portal"),
                        "PORTAL_KEYS_DATABASE_URL", keys.url("portal_keys"),
                        "PORTAL_DATABASE_OWNER_PASSWORD", "of the owner",
                        "PORTAL_DATABASE_APP_PASSWORD", "of the app",
                        "PORTAL_DATABASE_PUBLIC_PASSWORD", "of the public",
                        "PORTAL_KEYS_DATABASE_VAULT_PASSWORD", "of the vault",
                        "PORTAL_CONTEXT_KEY", "0123456789abcdef".repeat(4),
                        "PORTAL_VAULT_KEYSET_FILE", keyset(home).toString(),
                        "TMPDIR", home.toString()));
    }

    static Path keyset(Path home) {
        return home.resolve("vault.json");
    }

    /** Makes both databases, and their schemas. */
    static void prepare(Operator operator) throws Exception {
        done(operator.with(Map.of(
                        "PORTAL_DATABASE_USER", SUPERUSER,
                        "PORTAL_DATABASE_PASSWORD", PASSWORD,
                        "PORTAL_KEYS_DATABASE_USER", SUPERUSER,
                        "PORTAL_KEYS_DATABASE_PASSWORD", PASSWORD))
                .run("prepare-database"));
        done(operator.run("migrate"));
    }

    /** What a command said that had to say yes. */
    static String done(Operator.Said said) {
        assertThat(said.status()).as(said.words()).isZero();
        return said.words();
    }

    Path data() {
        return place.resolve("data");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DatabaseAccount superuser(String database) {
        return new DatabaseAccount(url(database), SUPERUSER, PASSWORD);
    }

    /** As far as it takes changes: what is brought back reads all that was kept before. */
    void start() throws Exception {
        Process started = process(
                        binaries.resolve("postgres").toString(),
                        "-D",
                        data().toString(),
                        "-p",
                        Integer.toString(port),
                        "-k",
                        socket.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        server = started;
        Instant end = Instant.now().plus(PATIENCE);
        while (!takesChanges()) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("PostgreSQL does not start:\n" + Files.readString(log()));
            }
            Waiting.pause(Duration.ofMillis(100));
        }
    }

    private boolean takesChanges() {
        try {
            return strings("postgres", "select pg_is_in_recovery()").equals(List.of("f"));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path log() {
        return place.resolve("postgresql.log");
    }

    /** In one transaction, past all policies and triggers, as an accident is. */
    void change(String database, String... changes) throws SQLException {
        try (Connection connection = superuser(database).connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            for (String change : changes) {
                sql.execute(change);
            }
            connection.commit();
        }
    }

    List<String> strings(String database, String query) throws SQLException {
        try (Connection connection = superuser(database).connect()) {
            return strings(connection, query);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Runs a command line of the handbook or of cron; returns its output. */
    String type(String line) throws Exception {
        return done(
                "sh", "-euc", line.replace(PASSPHRASES, kept.resolve("conf.d").toString()));
    }

    private String done(String... words) throws Exception {
        Process process = process(words).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", words) + "\n" + said).isZero();
        return said;
    }

    /** As the account that owns the data: PostgreSQL runs as no root, and root becomes nobody in a namespace of its own. */
    private ProcessBuilder process(String... words) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("PGBACKREST_SPOOL_PATH", place.resolve("spool").toString());
        builder.environment()
                .putAll(Map.of(
                        "PGBACKREST_CONFIG", place.resolve("pgbackrest.conf").toString(),
                        "PGBACKREST_CONFIG_INCLUDE_PATH", kept.resolve("conf.d").toString(),
                        "PGBACKREST_LOCK_PATH", place.resolve("lock").toString(),
                        "PGBACKREST_LOG_LEVEL_FILE", "off",
                        "PGBACKREST_PG1_SOCKET_PATH", socket.toString(),
                        "PGBACKREST_PG1_PORT", Integer.toString(port),
                        "PGBACKREST_PG1_USER", SUPERUSER,
                        "PGHOST", socket.toString(),
                        "PGPORT", Integer.toString(port),
                        "PGUSER", SUPERUSER));
        return builder;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            Postmaster.end(server.toHandle());
        }
        PrivateFiles.deleteTree(socket);
    }
}
