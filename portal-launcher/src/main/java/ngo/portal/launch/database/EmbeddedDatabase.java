package ngo.portal.launch.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import ngo.portal.launch.process.Postmaster;
import ngo.portal.launch.process.ProcessSupervisor;
import ngo.portal.launch.process.SharedCache;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import org.jspecify.annotations.Nullable;

/** Runs PostgreSQL without an installation, with durable commits. */
public final class EmbeddedDatabase implements ProcessSupervisor.Server {

    public static final String SUPERUSER = "postgres";

    private static final String CREATING = "create-database";
    /** The library holds it until its object is closed, even after a failed start; the lock of {@link Home} is more reliable. */
    private static final String LIBRARY_LOCK = "epg-lock";

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres postgres;

    EmbeddedDatabase(Home home, Settings settings, Secrets secrets) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ProcessHandle start() throws IOException {
        boolean fresh = prepareDirectory();
        postgres = run();
        requireDurable();
        if (fresh) {
            home.finish(CREATING);
        }
        return Postmaster.of(home.directory()).orElseThrow(() -> new IOException("the postmaster left no process id"));
    }

    @Override
    public void stop(ProcessHandle process) {
        EmbeddedPostgres server = postgres;
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException notStopped) {
            Postmaster.end(process);
        }
        if (process.isAlive()) {
            Postmaster.end(process);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port(Port.DATABASE) + "/" + database;
    }

    private boolean prepareDirectory() throws IOException {
        Path data = Postmaster.directory(home.directory());
        Postmaster.forget(home.directory());
        Files.deleteIfExists(data.resolve(LIBRARY_LOCK));
        if (home.wasInterrupted(CREATING)) {
            PrivateFiles.deleteTree(data);
        }
        if (!Files.exists(data)) {
            home.begin(CREATING);
            return true;
        }
        if (!Files.exists(data.resolve("PG_VERSION")) || !Files.exists(data.resolve("global/pg_control"))) {
            throw new StartupRefused("The data directory " + data + " does not contain a PostgreSQL database;"
                    + " restore it from a backup, or choose another with PORTAL_HOME.");
        }
        return false;
    }

    private EmbeddedPostgres run() throws IOException {
        Path passwordFile = home.directory().resolve("run/superuser");
        PrivateFiles.write(passwordFile, List.of(secrets.get(Secrets.Name.DATABASE_SUPERUSER)));
        PrivateFiles.createFile(home.log("postgresql"));
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(home.log("postgresql").toFile());
        SharedCache cache = new SharedCache(settings.cache());
        try {
            return cache.alone("postgresql", () -> {
                Path software = cache.postgresql();
                EmbeddedPostgres started = configured(passwordFile, software)
                        .setOutputRedirector(log)
                        .setErrorRedirector(log)
                        .start();
                closeWhatWasUnpacked(software);
                closeLock();
                return started;
            });
        } catch (IllegalStateException | ExceptionInInitializerError | IOException failed) {
            throw new StartupRefused(
                    "PostgreSQL does not start on " + Postmaster.directory(home.directory())
                            + "; the reason is at the end of " + home.log("postgresql") + ".",
                    failed);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** The library unpacks once per process, and possibly into another folder if another installation in this process was first. */
    private static void closeWhatWasUnpacked(Path software) throws IOException {
        if (Files.exists(software)) {
            PrivateFiles.closeTree(software);
        }
    }

    /** The data directory and its content are private, except for the lock that the library adds. */
    private void closeLock() throws IOException {
        Path lock = Postmaster.directory(home.directory()).resolve(LIBRARY_LOCK);
        if (Files.exists(lock)) {
            PrivateFiles.closeTree(lock);
        }
    }

    /**
     * The library passes the "locale" settings to initdb unchanged: they carry the option that replaces initdb's default of
     * trusting local connections.
     */
    private EmbeddedPostgres.Builder configured(Path passwordFile, Path software) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(settings.port(Port.DATABASE))
                .setDataDirectory(Postmaster.directory(home.directory()))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(software.toFile())
                .setPGStartupWait(Duration.ofMinutes(5))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", secrets.get(Secrets.Name.DATABASE_SUPERUSER))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder;
    }

    private void requireDurable() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet answer = statement.executeQuery("select current_setting('" + setting + "')")) {
                    if (!answer.next() || !answer.getString(1).equals("on")) {
                        throw new StartupRefused("PostgreSQL runs without " + setting
                                + " and could lose committed transactions; the portal does not start in this state.");
                    }
                }
            }
        } catch (SQLException unreachable) {
            throw new IOException(unreachable);
        }
    }

    private Connection connect() throws SQLException {
        EmbeddedPostgres server = postgres;
        if (server == null) {
            throw new SQLException("PostgreSQL is not running");
        }
        return server.getDatabase(SUPERUSER, "postgres").getConnection();
    }
}
