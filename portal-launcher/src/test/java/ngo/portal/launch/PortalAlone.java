package ngo.portal.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.server.PortalPart;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;

/** A portal with its database and nothing else: all that public pages need, in half the time. */
final class PortalAlone implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Settings settings;
    private final RunningParts parts = new RunningParts();
    private final PortalPart portal;

    private PortalAlone(Settings settings, Home home, DatabasePart database, PortalPart portal) {
        this.settings = settings;
        this.portal = portal;
        parts.add(home, database, portal);
    }

    static PortalAlone start(Settings settings, Distribution distribution) throws IOException {
        Home home = Home.open(settings.home());
        Secrets secrets = Secrets.keptIn(home.directory());
        Progress progress = new Progress(System.out);
        DatabasePart database = new DatabasePart(home, settings, secrets, progress);
        PortalPart portal = new PortalPart(home, settings, secrets, distribution, Jdk.best(System.getenv()), progress);
        PortalAlone alone = new PortalAlone(settings, home, database, portal);
        try {
            database.start(() -> {});
            portal.start(database, () -> {});
            return alone;
        } catch (RuntimeException failed) {
            alone.close();
            throw failed;
        }
    }

    /** As a whole installation has it done when everything answers. */
    void archiveClasses() {
        portal.archiveClasses();
    }

    ProcessHandle process() {
        return ProcessHandle.of(portal.pid()).orElseThrow();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(settings.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        parts.close();
    }
}
