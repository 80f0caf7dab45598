package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.mail.MailPart;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.server.KeycloakPart;
import ngo.portal.launch.server.PortalPart;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/** All servers of one portal, started together and stopped in the opposite order. */
public final class Installation implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Installation.class.getName());

    /** Each server starts on a thread of its own, however few processors there are. */
    private static final Executor BESIDE = work -> {
        Thread thread = new Thread(work, "starter");
        thread.setDaemon(true);
        thread.start();
    };

    private final Settings settings;
    private final Progress progress;
    private final Jdk jdk;
    private final Distribution distribution;
    private final MailPart mail;
    private final RunningParts parts = new RunningParts();

    private Installation(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.jdk = Jdk.best(System.getenv());
        this.distribution = Distribution.here();
        this.mail = new MailPart(settings, progress);
    }

    /** Returns an installation that does not run yet, so that a signal during the start can stop what has been started. */
    static Installation prepare(Settings settings, Progress progress) {
        return new Installation(settings, progress);
    }

    /** Starts everything and returns when the portal and Keycloak answer. */
    public static Installation start(Settings settings, Progress progress) {
        Installation installation = prepare(settings, progress);
        try {
            installation.bringUp();
            return installation;
        } catch (RuntimeException failed) {
            installation.close();
            throw failed;
        }
    }

    public URI portalUrl() {
        return settings.baseUrl();
    }

    public URI keycloakUrl() {
        return settings.keycloakUrl();
    }

    public URI mailUrl() {
        return settings.mailUrl();
    }

    /** The mail catcher, which can be stopped and started while everything else runs. */
    public MailPart mail() {
        return mail;
    }

    /** The file with addresses, accounts and process ids, as the contract describes it. */
    public Path addressFile() {
        return AddressFile.in(settings.home());
    }

    public Settings settings() {
        return settings;
    }

    Path home() {
        return settings.home();
    }

    boolean hasSampleCoalition() {
        return settings.demo();
    }

    void bringUp() {
        Home home = Home.open(settings.home());
        parts.add(home);
        try {
            LaunchLog.into(home.log("launcher"));
            parts.add(LogRotation.of(home));
            clearTheGround(home);
            Secrets secrets = Secrets.keptIn(home.directory()).with(settings.given());
            progress.step("Java " + jdk.version() + " runs the servers (" + jdk.home() + ").");
            bringUp(home, secrets);
        } catch (StartupRefused startupRefused) {
            LOG.log(Level.WARNING, startupRefused, () -> "The start was refused");
            throw startupRefused;
        } catch (IOException | UncheckedIOException failed) {
            LOG.log(Level.SEVERE, failed, () -> "The start failed");
            throw new StartupRefused(
                    "The portal could not start: " + failed.getMessage() + "; details are in " + home.log("launcher")
                            + ".",
                    failed);
        }
    }

    private void clearTheGround(Home home) {
        List<ProcessHandle> leftOver = new LeftoverProcesses(home.directory()).find();
        if (!leftOver.isEmpty()) {
            progress.step("Stopping processes that an earlier run left behind (" + leftOver.size() + ").");
            LeftoverProcesses.stop(leftOver);
        }
        new RequiredPorts(settings).requireFree();
    }

    private void bringUp(Home home, Secrets secrets) throws IOException {
        DatabasePart database = new DatabasePart(home, settings, secrets, progress);
        KeycloakPart keycloak = new KeycloakPart(home, settings, secrets, distribution, jdk, progress);
        PortalPart portal = new PortalPart(home, settings, secrets, distribution, jdk, progress);
        AddressFile addresses = new AddressFile(settings, secrets, database, keycloak, portal);
        parts.add(database, mail, keycloak, portal, addresses);

        CompletableFuture<Void> software = CompletableFuture.runAsync(keycloak::unpack, BESIDE);
        mail.start();
        database.open(addresses::refresh);
        CompletableFuture<Void> identity =
                software.thenRunAsync(() -> keycloak.start(database, addresses::refresh), BESIDE);
        CompletableFuture<Void> site =
                CompletableFuture.runAsync(() -> startPortal(portal, database, addresses), BESIDE);
        awaitAll(List.of(identity, site));
        addresses.write();
        BESIDE.execute(() -> {
            portal.archiveClasses();
            keycloak.archiveClasses();
        });
    }

    private static void startPortal(PortalPart portal, DatabasePart database, AddressFile addresses) {
        try {
            database.migrate();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        portal.start(database, addresses::refresh);
    }

    /** The first failure ends the wait for all. */
    private static void awaitAll(List<CompletableFuture<Void>> starts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Void> start : starts) {
            start.exceptionally(failure -> {
                all.completeExceptionally(failure);
                throw new CompletionException(failure);
            });
        }
        try {
            all.join();
        } catch (CompletionException failed) {
            throw rootOf(failed) instanceof RuntimeException reason ? reason : failed;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? rootOf(cause) : failure;
    }

    boolean isClosed() {
        return parts.areClosed();
    }

    @Override
    public void close() {
        parts.close();
    }
}
