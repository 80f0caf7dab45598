package ngo.portal.launch.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.ProcessSupervisor;
import ngo.portal.launch.process.SharedCache;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/** The Keycloak of an installation, unless it uses an external one. */
public final class KeycloakPart implements AutoCloseable {

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;
    private final Jdk jdk;
    private final Progress progress;
    private final KeycloakSoftware software;
    private Optional<Path> unpacked = Optional.empty();
    private Optional<ProcessSupervisor> watch = Optional.empty();
    private Optional<ClassArchive> classes = Optional.empty();
    private boolean closed;

    public KeycloakPart(
            Home home, Settings settings, Secrets secrets, Distribution distribution, Jdk jdk, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
        this.jdk = jdk;
        this.progress = progress;
        this.software =
                new KeycloakSoftware(distribution, new SharedCache(settings.cache()), jdk, home.log("keycloak"));
    }

    public void unpack() {
        try {
            if (settings.externalKeycloak().isEmpty()) {
                unpacked = Optional.of(software.ready(home.directory(), progress));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void start(DatabasePart database, Runnable afterRestart) {
        try {
            if (unpacked.isPresent()) {
                startOwn(unpacked.get(), database, afterRestart);
            } else {
                requireRealm(settings);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Refuses a Keycloak that does not answer, has no realm of the portal, or shows an untrusted certificate. */
    public static void requireRealm(Settings settings) {
        switch (new Probe().ask(settings.realmDescriptionUrl())) {
            case GOOD -> {}
            case UNTRUSTED ->
                throw new StartupRefused("This Java does not trust the certificate of " + settings.realmUrl()
                        + "; have it " + StartupRefused.TRUST + ", or correct PORTAL_KEYCLOAK_URL.");
            case REFUSED ->
                throw new StartupRefused("The server at " + settings.realmDescriptionUrl()
                        + " does not return Keycloak's realm; check the proxy, create the realm, or correct"
                        + " PORTAL_KEYCLOAK_URL.");
            case NONE ->
                throw new StartupRefused("Keycloak's realm does not answer at " + settings.realmUrl()
                        + "; start it, or correct PORTAL_KEYCLOAK_URL.");
        }
    }

    /** Refuses a Keycloak that rejects the secret of the portal's service account. */
    public static void requireDirectory(Settings settings) {
        try {
            KeycloakAdmin.ofDirectory(settings);
        } catch (SSLException untrusted) {
            throw new StartupRefused(
                    "This Java does not trust the certificate of " + settings.keycloakAdminUrl() + "; have it "
                            + StartupRefused.TRUST + ", or correct PORTAL_KEYCLOAK_ADMIN_URL.",
                    untrusted);
        } catch (ConnectException | HttpTimeoutException away) {
            throw new StartupRefused(
                    "Keycloak's admin API does not answer at " + settings.keycloakAdminUrl()
                            + "; start it, or correct PORTAL_KEYCLOAK_ADMIN_URL.",
                    away);
        } catch (IOException refused) {
            throw new StartupRefused(
                    "Keycloak rejects PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET: " + StartupRefused.firstLine(refused)
                            + "; run configure-keycloak --apply.",
                    refused);
        }
    }

    static URI probe(Settings settings) {
        return URI.create(settings.keycloakHere() + "/realms/coalition");
    }

    private void startOwn(Path where, DatabasePart database, Runnable afterRestart) throws IOException {
        KeycloakServer server =
                new KeycloakServer(home, settings, secrets, database.keycloak(), distribution, jdk, where);
        ProcessSupervisor running = watched(new ProcessSupervisor(server, progress, afterRestart), server.classes());
        running.start();
        new Probe()
                .await(
                        probe(settings),
                        running::isHopeless,
                        () -> new StartupRefused(
                                "Keycloak did not start; the reason is at the end of " + home.log("keycloak") + "."));
        settleAddresses();
        new MasterRealm(settings, secrets, home.directory().resolve("keycloak/master")).secure(progress);
        home.finish(DatabasePart.IMPORTING_REALM);
        progress.step("Keycloak is up.");
    }

    private void settleAddresses() throws IOException {
        RealmAddresses addresses =
                new RealmAddresses(settings, secrets, home.directory().resolve("keycloak/addresses"));
        if (home.wasInterrupted(DatabasePart.IMPORTING_REALM)) {
            addresses.areLearned();
        } else {
            addresses.teach(progress);
        }
    }

    private synchronized ProcessSupervisor watched(ProcessSupervisor running, ClassArchive archive) {
        watch = Optional.of(running);
        classes = Optional.of(archive);
        if (closed) {
            running.close();
        }
        return running;
    }

    /** Archives the loaded classes so that the next start is faster. */
    public void archiveClasses() {
        archive().ifPresent(archive -> archive.write(LeftoverProcesses.mark(home.directory()), home.log("keycloak")));
    }

    private synchronized Optional<ClassArchive> archive() {
        return classes;
    }

    public synchronized long pid() {
        return watch.map(ProcessSupervisor::pid).orElse(0L);
    }

    @Override
    public synchronized void close() {
        closed = true;
        software.close();
        classes.ifPresent(ClassArchive::close);
        watch.ifPresent(ProcessSupervisor::close);
    }
}
