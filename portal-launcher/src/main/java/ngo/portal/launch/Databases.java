package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/** The databases of an installation for the duration of one command: those of the running portal, or databases started for the command. */
final class Databases implements AutoCloseable {

    private static final String BACKUP = "portal_backup";

    /** How much of the databases a command needs. */
    @FunctionalInterface
    private interface Start {
        void of(DatabasePart database) throws IOException;
    }

    private final DatabaseAccount owner;
    private final DatabaseAccount keysOwner;
    private final String backupPassword;
    private final RunningParts parts;

    private Databases(DatabaseAccount owner, DatabaseAccount keysOwner, Secrets secrets, RunningParts parts) {
        this.owner = owner;
        this.keysOwner = keysOwner;
        this.backupPassword = secrets.get(Secrets.Name.DATABASE_BACKUP);
        this.parts = parts;
    }

    static Databases of(Settings settings, Progress progress) {
        if (areLent(settings)) {
            return lent(settings);
        }
        Path addresses = AddressFile.in(settings.home());
        try {
            return isRunning(settings.home())
                    ? running(Files.readAllLines(addresses), Secrets.keptIn(settings.home()))
                    : started(settings, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The databases of an installation that nobody has used; it is created if it does not exist, without the sample coalition.
     * The key file has to exist: a new one could not decrypt what is restored.
     */
    static Databases empty(Settings settings, Progress progress) {
        return empty(settings, progress, new RunningParts());
    }

    /** Registered as parts of something that may be closed while they start. */
    static Databases empty(Settings settings, Progress progress, RunningParts parts) {
        if (!Files.exists(settings.keyset())) {
            throw new StartupRefused("The key file " + settings.keyset()
                    + " is missing; first restore the one that was in use when the backup was made.");
        }
        if (areLent(settings)) {
            return lent(settings);
        }
        try {
            return started(settings, progress, DatabasePart::startBare, parts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the databases belong to a node that has no home; then the user of a command provides the password. */
    static boolean areLent(Settings settings) {
        return settings.externalDatabase().isPresent()
                && !Files.exists(settings.home().resolve("secrets"));
    }

    private static Databases lent(Settings settings) {
        OwnDatabases own = new OwnDatabases(settings);
        return new Databases(own.owner(), own.keysOwner(), settings.given(), new RunningParts());
    }

    DatabaseAccount owner() {
        return owner;
    }

    DatabaseAccount keysOwner() {
        return keysOwner;
    }

    /** The role that may read everything and change nothing. */
    DatabaseAccount backup() {
        return new DatabaseAccount(owner.jdbcUrl(), BACKUP, backupPassword);
    }

    DatabaseAccount keysBackup() {
        return new DatabaseAccount(keysOwner.jdbcUrl(), BACKUP, backupPassword);
    }

    /** A running portal holds the lock of its home; the file of addresses alone may be left over from a process that was killed. */
    private static boolean isRunning(Path home) throws IOException {
        if (!Files.exists(home.resolve("secrets"))) {
            throw new StartupRefused("There is no portal in " + home + "; set PORTAL_HOME to its folder.");
        }
        try (Home free = Home.open(home)) {
            return !free.directory().equals(home);
        } catch (StartupRefused taken) {
            return true;
        }
    }

    private static Databases running(List<String> addresses, Secrets secrets) {
        return new Databases(
                account(addresses, AddressFile.OWNER),
                account(addresses, AddressFile.KEYS_OWNER),
                secrets,
                new RunningParts());
    }

    private static DatabaseAccount account(List<String> addresses, String name) {
        return addresses.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> DatabaseAccount.ofUri(line.substring(name.length())))
                .findFirst()
                .orElseThrow(() -> new StartupRefused("The running portal is an older version; restart it first."));
    }

    private static Databases started(Settings settings, Progress progress) throws IOException {
        return started(settings, progress, database -> database.start(() -> {}), new RunningParts());
    }

    private static Databases started(Settings settings, Progress progress, Start start, RunningParts parts)
            throws IOException {
        try {
            Home home = Home.open(settings.home());
            parts.add(home);
            new LeftoverProcesses(home.directory()).stop();
            Secrets secrets = Secrets.keptIn(home.directory()).with(settings.given());
            DatabasePart database = new DatabasePart(home, settings, secrets, progress);
            parts.add(database);
            start.of(database);
            return new Databases(database.owner(), database.keysOwner(), secrets, parts);
        } catch (IOException | RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
