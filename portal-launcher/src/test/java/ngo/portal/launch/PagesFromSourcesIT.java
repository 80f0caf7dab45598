package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make dev} promises to who works on pages: save, reload, see. */
@Tag("part-2")
class PagesFromSourcesIT {

    private static final Path SOURCES = Path.of("../portal-web/src/main/webapp");
    private static final String STYLES = "/jakarta.faces.resource/public.css.xhtml?ln=css";

    private static final Duration SEEN = Duration.ofSeconds(10);

    @TempDir
    static Path parent;

    private static Path pages;
    private static Settings settings;
    private static PortalAlone portal;

    @BeforeAll
    static void start() throws IOException {
        pages = parent.resolve("webapp");
        PrivateFiles.copyTree(SOURCES, pages);
        Map<String, String> environment = SharedInstallation.environment(parent.resolve("home"));
        environment.put("PORTAL_DEMO", "false");
        environment.put("PORTAL_PAGES", pages.toString());
        environment.put("PORTAL_DEBUG_PORT", FreePorts.some(1).get(0).toString());
        settings = Settings.from(environment);
        portal = PortalAlone.start(settings, Distribution.here());
    }

    @AfterAll
    static void leaveNothingRunning() {
        if (portal != null) {
            portal.close();
        }
        new LeftoverProcesses(settings.home()).stop();
    }

    @Test
    void aPageThatWasSavedIsSeen() throws Exception {
        assertThat(portal.get("/en/").body()).contains("<main").doesNotContain("Written just now");

        change(
                "public/home.xhtml",
                "<ui:define name=\"content\">",
                "<ui:define name=\"content\"><p>Written just now</p>");

        assertThat(eventually("/en/", "Written just now")).contains("Written just now");
    }

    @Test
    void soIsATemplate() throws Exception {
        assertThat(portal.get("/en/organisations").body()).doesNotContain("Said on every page");

        change("WEB-INF/template/public.xhtml", "</footer>", "<p>Said on every page</p></footer>");

        assertThat(eventually("/en/organisations", "Said on every page")).contains("Said on every page");
    }

    @Test
    void noBrowserKeepsAStyleThatMayChange() throws Exception {
        var before = portal.get(STYLES);
        assertThat(before.statusCode()).isEqualTo(200);

        Files.writeString(pages.resolve("resources/css/public.css"), before.body() + ".just-now{color:red}");

        assertThat(eventually(STYLES, ".just-now")).contains(".just-now");
        assertThat(before.headers().firstValue("Cache-Control").orElse("")).doesNotContain("max-age=6");
    }

    @Test
    void aDebuggerJoinsOnThisMachineOnly() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();

        assertThat(OpenSockets.withChildren(portal.process()).tcp())
                .containsExactlyInAnyOrder(
                        new InetSocketAddress(here, settings.port(Port.PORTAL)),
                        new InetSocketAddress(here, settings.port(Port.MANAGEMENT)),
                        new InetSocketAddress(here, settings.debugPort().orElseThrow()));
    }

    /** The server asks for what a file holds every five seconds at most. */
    private static String eventually(String path, String words) throws Exception {
        Instant end = Instant.now().plus(SEEN);
        String body = portal.get(path).body();
        while (!body.contains(words) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            body = portal.get(path).body();
        }
        return body;
    }

    private static void change(String page, String what, String by) throws IOException {
        Path file = pages.resolve(page);
        String before = Files.readString(file);
        assertThat(before).contains(what);
        Files.writeString(file, before.replace(what, by));
    }
}
