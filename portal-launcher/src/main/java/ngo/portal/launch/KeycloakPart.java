package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The Keycloak of an installation, unless it borrows one. */
final class KeycloakPart implements AutoCloseable {

    /** Begun when Keycloak gets an empty database, finished when its realm answers. */
    static final String IMPORTING = "import-realm";

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;
    private final Jdk jdk;
    private final Progress progress;
    private final KeycloakSoftware software;
    private Optional<Path> unpacked = Optional.empty();
    private Optional<Watch> watch = Optional.empty();
    private boolean closed;

    KeycloakPart(Home home, Settings settings, Secrets secrets, Distribution distribution, Jdk jdk, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
        this.jdk = jdk;
        this.progress = progress;
        this.software =
                new KeycloakSoftware(distribution, new SharedCache(settings.cache()), jdk, home.log("keycloak"));
    }

    void unpack() {
        try {
            if (settings.externalKeycloak().isEmpty()) {
                unpacked = Optional.of(software.ready(home.directory(), progress));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void start(DatabasePart database, Runnable afterRestart) {
        try {
            if (unpacked.isPresent()) {
                startOwn(unpacked.get(), database, afterRestart);
            } else if (!new Probe().answers(settings.realmUrl())) {
                throw new Refused("Keycloak's realm does not answer at " + settings.realmUrl()
                        + "; start it, or correct PORTAL_KEYCLOAK_URL.");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void startOwn(Path where, DatabasePart database, Runnable afterRestart) throws IOException {
        KeycloakServer server =
                new KeycloakServer(home, settings, secrets, database.keycloak(), distribution, jdk, where);
        Watch running = watched(new Watch(server, progress, afterRestart));
        running.start();
        new Probe()
                .await(
                        settings.realmUrl(),
                        running::isHopeless,
                        new Refused(
                                "Keycloak did not start; the reason is at the end of " + home.log("keycloak") + "."));
        settleAddresses();
        new MasterRealm(settings, secrets, home.directory().resolve("keycloak/master")).secure(progress);
        home.finish(IMPORTING);
        server.classes().trust();
        progress.step("Keycloak answers.");
    }

    private void settleAddresses() throws IOException {
        RealmAddresses addresses =
                new RealmAddresses(settings, secrets, home.directory().resolve("keycloak/addresses"));
        if (home.wasInterrupted(IMPORTING)) {
            addresses.areLearned();
        } else {
            addresses.teach(progress);
        }
    }

    private synchronized Watch watched(Watch running) {
        watch = Optional.of(running);
        if (closed) {
            running.close();
        }
        return running;
    }

    synchronized long pid() {
        return watch.map(Watch::pid).orElse(0L);
    }

    @Override
    public synchronized void close() {
        closed = true;
        software.close();
        watch.ifPresent(Watch::close);
    }
}
