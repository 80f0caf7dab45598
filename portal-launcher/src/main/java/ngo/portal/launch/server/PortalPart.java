package ngo.portal.launch.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.ProcessSupervisor;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/** The portal's own server in an installation. */
public final class PortalPart implements AutoCloseable {

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;
    private final Jdk jdk;
    private final Progress progress;
    private Optional<ProcessSupervisor> watch = Optional.empty();
    private Optional<ClassArchive> classes = Optional.empty();
    private boolean closed;

    public PortalPart(
            Home home, Settings settings, Secrets secrets, Distribution distribution, Jdk jdk, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
        this.jdk = jdk;
        this.progress = progress;
    }

    public void start(DatabasePart database, Runnable afterRestart) {
        start(database.app().jdbcUrl(), database.vault().jdbcUrl(), afterRestart);
    }

    /**
     * Returns when the portal answers.
     *
     * @param database JDBC URL of the portal's database
     * @param keys JDBC URL of the database of keys
     */
    public void start(String database, String keys, Runnable afterRestart) {
        try {
            LogTail log = LogTail.fromNow(home.log("portal"));
            DatabaseUrls urls = new DatabaseUrls(database, keys);
            PortalServer server = new PortalServer(home, settings, secrets, urls, distribution, jdk);
            ProcessSupervisor running =
                    watched(new ProcessSupervisor(server, progress, afterRestart), server.classes());
            running.start();
            new Probe()
                    .await(
                            settings.portalProbe(),
                            () -> running.isHopeless() || StartReport.lacksThePortal(log.text()),
                            () -> notStarted(log));
            progress.step("The portal is up.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static StartupRefused notStarted(LogTail log) {
        return new StartupRefused(
                StartReport.portTaken(log.text()).orElseGet(() -> log.reason("The portal did not start")));
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
        archive().ifPresent(archive -> archive.write(LeftoverProcesses.mark(home.directory()), home.log("portal")));
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
        classes.ifPresent(ClassArchive::close);
        watch.ifPresent(ProcessSupervisor::close);
    }
}
