package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.launch.server.ForeignProgram;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;

/** Firefox as Debian packages it, without a window. All that it asks for goes to a proxy that is not there. */
final class OfflineFirefox implements OfflineBrowser, AutoCloseable {

    private static final String PROGRAM = "firefox-esr";
    private static final Pattern LISTENS = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofSeconds(10);
    private static final String LINES = "JSON.stringify(document.querySelector('#said li.outcome')"
            + " ? Array.from(document.querySelectorAll('#said li'), line => line.textContent) : [])";

    /** Nobody listens on the first port. Nothing of its own is looked for or shown at a start. */
    private static final List<String> PREFERENCES = List.of(
            "\"network.proxy.type\", 1",
            "\"network.proxy.http\", \"127.0.0.1\"",
            "\"network.proxy.http_port\", 1",
            "\"network.proxy.ssl\", \"127.0.0.1\"",
            "\"network.proxy.ssl_port\", 1",
            "\"network.proxy.no_proxies_on\", \"\"",
            "\"network.proxy.allow_hijacking_localhost\", true",
            "\"network.captive-portal-service.enabled\", false",
            "\"network.connectivity-service.enabled\", false",
            "\"app.update.enabled\", false",
            "\"app.normandy.enabled\", false",
            "\"browser.aboutwelcome.enabled\", false",
            "\"browser.shell.checkDefaultBrowser\", false",
            "\"browser.startup.page\", 0",
            "\"datareporting.policy.dataSubmissionEnabled\", false",
            "\"dom.ipc.processCount\", 1",
            "\"extensions.update.enabled\", false",
            "\"toolkit.telemetry.enabled\", false");

    private final Path profile;
    private final Process process;
    private final BidiSession session;
    private final String tab;

    private OfflineFirefox(Path program) throws Exception {
        profile = Files.createTempDirectory("firefox-");
        Files.write(
                profile.resolve("user.js"),
                PREFERENCES.stream().map(one -> "user_pref(" + one + ");").toList());
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0");
        // It starts in no home that is somebody else's.
        builder.environment().put("HOME", profile.toString());
        process = builder.redirectErrorStream(true).start();
        session = BidiSession.at(address());
        tab = session.done("browsingContext.create", Map.of("type", "tab"))
                .get("context")
                .getAsString();
    }

    /** Where it is installed; either way it is said. */
    static Optional<OfflineFirefox> found() throws Exception {
        Optional<Path> program = ForeignProgram.found(PROGRAM);
        return program.isPresent() ? Optional.of(new OfflineFirefox(program.get())) : Optional.empty();
    }

    /** Where it is not installed the test is skipped and says so. */
    static OfflineFirefox installed() throws Exception {
        return new OfflineFirefox(ForeignProgram.installed(PROGRAM));
    }

    private String address() throws IOException {
        BufferedReader lines = process.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                Thread reader = new Thread(() -> lines.lines().forEach(said::append), "what Firefox says");
                reader.setDaemon(true);
                reader.start();
                return listens.group(1);
            }
        }
        throw new AssertionError("Firefox ended:\n" + said);
    }

    @Override
    public List<String> said(Path page, String code, Path... files) throws Exception {
        int before = session.requests().size();
        open(page);
        evaluated("document.getElementById('code').value = " + new Gson().toJson(code));
        JsonElement field = session.done(
                        "browsingContext.locateNodes",
                        Map.of("context", tab, "locator", Map.of("type", "css", "value", "#files")))
                .getAsJsonArray("nodes")
                .get(0)
                .getAsJsonObject()
                .get("sharedId");
        session.done(
                "input.setFiles",
                Map.of(
                        "context",
                        tab,
                        "element",
                        Map.of("sharedId", field.getAsString()),
                        "files",
                        Stream.of(files).map(Path::toString).toList()));
        List<String> lines = lines();
        List<String> all = session.requests();
        // It has a font for its own fields in itself.
        assertThat(all.subList(before, all.size())).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
        return lines;
    }

    /** What a page asks for that is opened; so much as it takes until it is all there. */
    List<String> requestsOf(Path page) throws Exception {
        int before = session.requests().size();
        open(page);
        List<String> all = session.requests();
        return all.subList(before, all.size());
    }

    private void open(Path page) throws Exception {
        session.done(
                "browsingContext.navigate",
                Map.of("context", tab, "url", page.toUri().toString(), "wait", "complete"));
    }

    private List<String> lines() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<String> lines = JsonParser.parseString(evaluated(LINES)).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
            if (!lines.isEmpty()) {
                return lines;
            }
            Waiting.pause(Duration.ofMillis(100));
        }
        throw new AssertionError("The page says nothing.");
    }

    private String evaluated(String script) throws Exception {
        return session.done(
                        "script.evaluate",
                        Map.of("expression", script, "target", Map.of("context", tab), "awaitPromise", false))
                .getAsJsonObject("result")
                .get("value")
                .getAsString();
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!Waiting.forEnd(process.toHandle(), END)) {
            process.destroyForcibly();
        }
        PrivateFiles.deleteTree(profile);
    }
}
