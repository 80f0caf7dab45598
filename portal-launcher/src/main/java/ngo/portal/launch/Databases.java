package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/**
 * The databases of an installation for the length of one command: those of the portal that runs, or, where none does, started
 * for this.
 */
final class Databases implements AutoCloseable {

    private final DatabaseAccount owner;
    private final DatabaseAccount keysOwner;
    private final RunningParts parts;

    Databases(DatabaseAccount owner, DatabaseAccount keysOwner) {
        this(owner, keysOwner, new RunningParts());
    }

    private Databases(DatabaseAccount owner, DatabaseAccount keysOwner, RunningParts parts) {
        this.owner = owner;
        this.keysOwner = keysOwner;
        this.parts = parts;
    }

    static Databases of(Settings settings, Progress progress) {
        Path addresses = AddressFile.in(settings.home());
        try {
            return isRunning(settings.home()) ? running(Files.readAllLines(addresses)) : started(settings, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    DatabaseAccount owner() {
        return owner;
    }

    DatabaseAccount keysOwner() {
        return keysOwner;
    }

    /** Whoever runs a portal on a home holds its lock; a file of addresses may be left from one that was killed. */
    private static boolean isRunning(Path home) throws IOException {
        if (!Files.exists(home.resolve("secrets"))) {
            throw new StartupRefused("There is no portal in " + home + "; name its place with PORTAL_HOME.");
        }
        try (Home free = Home.open(home)) {
            return !free.directory().equals(home);
        } catch (StartupRefused taken) {
            return true;
        }
    }

    private static Databases running(List<String> addresses) {
        return new Databases(account(addresses, AddressFile.OWNER), account(addresses, AddressFile.KEYS_OWNER));
    }

    private static DatabaseAccount account(List<String> addresses, String name) {
        return addresses.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> DatabaseAccount.ofUri(line.substring(name.length())))
                .findFirst()
                .orElseThrow(() -> new StartupRefused("The portal that runs is an older one; start it anew first."));
    }

    private static Databases started(Settings settings, Progress progress) throws IOException {
        RunningParts parts = new RunningParts();
        try {
            Home home = Home.open(settings.home());
            parts.add(home);
            new LeftoverProcesses(home.directory()).stop();
            Secrets secrets = Secrets.keptIn(home.directory()).with(settings.given());
            DatabasePart database = new DatabasePart(home, settings, secrets, progress);
            parts.add(database);
            database.start(() -> {});
            return new Databases(database.owner(), database.keysOwner(), parts);
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
