package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.realm.Visitor;
import ngo.portal.story.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Gives every command of docs/installation.md, line by line and as it stands there, in an empty directory and without privileges, from
 * the archive of a release to the first administrator's sign-in. What an operator writes into the settings, and nothing else, is told apart.
 */
class InstallationGuideIT {

    private static final Path GUIDE = Path.of("../docs/installation.md");
    private static final Path DISTRIBUTION = Path.of("target/portal").toAbsolutePath();
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    /** One that nobody else can look into or stand in the way of, wherever the sources lie. */
    private static final Path PLACE =
            Path.of("/tmp", "portal-guide-" + ProcessHandle.current().pid());

    private static final Path SITE = PLACE.resolve("site");
    private static final Path OWN = PLACE.resolve("operator");

    private static final String NOBODY = "65534";
    private static final String CHANGEIT = "changeit";
    private static final String PASSWORD = "A long enough sentence, 2026";
    private static final String REACHED = "== all was done ==";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("https://\\S+");

    private final List<Integer> ports = FreePorts.some(6);
    private final List<String> said = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private GreenMail mail;

    @SuppressWarnings("NullAway.Init")
    private Process shell;

    @BeforeEach
    void bringWhatTheGuideAsksFor() throws Exception {
        for (String program : List.of("caddy", "psql", "curl", "openssl", "unzip", "bash", "setpriv")) {
            assumeTrue(isInstalled(program), program + " is not installed; the guide was not tried.");
        }
        PrivateFiles.deleteTree(PLACE);
        Files.createDirectories(SITE);
        Files.createDirectories(OWN);
        postgres = OwnPostgres.start(CACHE);
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        pack();
        makeAuthority();
        Files.writeString(
                OWN.resolve("hosts"),
                "127.0.0.1 portal.guide.localhost id.guide.localhost "
                        + InetAddress.getLocalHost().getHostName() + "\n");
        Path editor = Files.writeString(OWN.resolve("editor"), "#!/bin/sh\nset -e\n" + edits());
        assertThat(editor.toFile().setExecutable(true, false)).isTrue();
        Files.writeString(
                OWN.resolve("commands"), String.join("\n", commands()) + "\necho '" + REACHED + "'\nread -r _\n");
        if (isRoot()) {
            done("chown", "-R", NOBODY + ":" + NOBODY, PLACE.toString());
        }
    }

    @AfterEach
    void stop() throws Exception {
        if (shell != null) {
            List<ProcessHandle> started = shell.descendants().toList();
            started.forEach(ProcessHandle::destroy);
            started.forEach(LeftoverProcesses::end);
            shell.destroy();
        }
        if (mail != null) {
            mail.stop();
        }
        if (postgres != null) {
            postgres.close();
        }
        PrivateFiles.deleteTree(PLACE);
    }

    @Test
    void whoeverFollowsItSignsInAsFirstAdministrator() throws Exception {
        shell = follow();

        assertThat(said)
                .as("%s\n%s", String.join("\n", said), logs())
                .contains(REACHED)
                .noneMatch(line -> line.startsWith("NO"));
        assertThat(Files.readString(SITE.resolve("log/portal.log"))).doesNotContain("SEVERE");
        nothingOfTheReleaseWasChanged();
        String invitation = letterTo("office@example.org");
        try (Chromium chromium = Chromium.start();
                Visitor administrator = new Visitor(
                        chromium,
                        new Browser.NewContextOptions().setLocale("en").setIgnoreHTTPSErrors(true))) {
            Page page = administrator.open(invitation).page();
            page.locator("a[href*='action-token']").click();
            administrator.choosePassword(PASSWORD);
            String portal = "https://portal.guide.localhost:" + ports.get(0);
            administrator.open(portal + "/dashboard").signIn("office@example.org", PASSWORD);
            administrator.setUpSecondFactor();
            administrator.waitFor(portal + "/");
            assertThat(page.locator("body").innerText()).contains("Your Name");
        }
    }

    /** Where it was unpacked there are the files of the archive, as they came, and no others. */
    private static void nothingOfTheReleaseWasChanged() throws Exception {
        Path again = Files.createDirectory(PLACE.resolve("again"));
        try (Stream<Path> made = Files.list(SITE)) {
            Path archive = made.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
            done("tar", "-xzf", archive.toString(), "-C", again.toString());
        }
        String name = String.valueOf(SITE.resolve("portal").toRealPath().getFileName());
        done("diff", "-r", again.resolve(name).toString(), SITE.resolve(name).toString());
    }

    /** All of the steps; what comes behind them needs privileges, or containers. */
    private static List<String> commands() throws IOException {
        String guide = Files.readString(GUIDE);
        String steps = guide.substring(guide.indexOf("**1. "), guide.indexOf("## As services"));
        assertThat(steps).contains("**12. ");
        List<String> commands =
                COMMANDS.matcher(steps).results().map(found -> found.group(1)).toList();
        assertThat(commands).hasSizeGreaterThan(12);
        return commands;
    }

    /** What the operator changes in the settings: names, addresses, ports. */
    private String edits() {
        String https = Integer.toString(ports.get(0));
        Map<String, String> changes = Map.ofEntries(
                Map.entry("SITE_HOST=portal.example.org", "SITE_HOST=portal.guide.localhost"),
                Map.entry("SITE_KEYCLOAK_HOST=id.example.org", "SITE_KEYCLOAK_HOST=id.guide.localhost"),
                Map.entry("//portal[.]example.org$", "//portal.guide.localhost:" + https),
                Map.entry("//id[.]example.org$", "//id.guide.localhost:" + https),
                Map.entry("(database|keys).example.org:5432", "127.0.0.1:" + postgres.getPort()),
                Map.entry(
                        "smtp://portal@mail.example.org",
                        "smtp://127.0.0.1:" + mail.getSmtp().getPort()),
                Map.entry("([:=])8080$", "\\1" + ports.get(1)),
                Map.entry("=9080$", "=" + ports.get(2)),
                Map.entry("([:=])8180$", "\\1" + ports.get(3)),
                Map.entry("=9180$", "=" + ports.get(4)));
        String rules = changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((String key) -> !key.startsWith("SITE"))))
                .map(change -> " -e 's#" + change.getKey() + "#" + change.getValue() + "#'")
                .collect(Collectors.joining());
        return "sed -E -i" + rules + " \"$@\"\n"
                + "cat >> settings/caddy.env <<'EOT'\nSITE_HTTPS_PORT=" + https + "\nSITE_HTTP_PORT=" + ports.get(5)
                + "\nCADDY_ADMIN=unix//" + OWN.resolve("caddy.sock") + "\nEOT\n"
                + "cat >> settings/portal.env <<'EOT'\nPORTAL_PORT=" + ports.get(1) + "\nPORTAL_MANAGEMENT_PORT="
                + ports.get(2) + "\nPORTAL_JAVA_OPTIONS='" + javaOptions() + "'\nEOT\n";
    }

    /** Whose names and certificates only this machine knows. */
    private static String javaOptions() {
        return "-Djdk.net.hosts.file=" + OWN.resolve("hosts") + " -Djavax.net.ssl.trustStore="
                + OWN.resolve("trusted.p12") + " -Djavax.net.ssl.trustStorePassword=" + CHANGEIT;
    }

    private Process follow() throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
        }
        command.addAll(List.of("bash", "-eu", OWN.resolve("commands").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(SITE.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", System.getenv("PATH"),
                        "HOME", OWN.toString(),
                        "TMPDIR", OWN.toString(),
                        "LANG", "C.UTF-8",
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_TOOL_OPTIONS", javaOptions() + " -XX:TieredStopAtLevel=1",
                        "EDITOR", OWN.resolve("editor").toString(),
                        "XDG_DATA_HOME", OWN.toString(),
                        "XDG_CONFIG_HOME", OWN.toString(),
                        "CURL_CA_BUNDLE",
                                OWN.resolve("caddy/pki/authorities/local/root.crt")
                                        .toString()));
        Process started = builder.start();
        Thread patience = new Thread(() -> giveUp(started), "patience");
        patience.setDaemon(true);
        patience.start();
        OutputStream typed = started.getOutputStream();
        typed.write("postgres\npostgres\n\n".getBytes(StandardCharsets.UTF_8));
        typed.flush();
        BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.equals(REACHED)) {
                break;
            }
        }
        return started;
    }

    private static void giveUp(Process started) {
        Waiting.pause(PATIENCE);
        started.descendants().forEach(ProcessHandle::destroy);
        started.destroy();
    }

    /** The last that each of the servers wrote. */
    private static String logs() throws IOException {
        StringBuilder last = new StringBuilder();
        for (String server : List.of("keycloak", "proxy", "portal")) {
            Path log = SITE.resolve("log/" + server + ".log");
            if (Files.exists(log)) {
                List<String> lines = Files.readAllLines(log);
                lines.subList(Math.max(0, lines.size() - 30), lines.size())
                        .forEach(line -> last.append(line).append('\n'));
            }
        }
        return last.toString();
    }

    private String letterTo(String address) throws Exception {
        assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
        String letter = GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]);
        assertThat(letter).contains(address);
        assertThat(mail.getReceivedMessages()[0].getFrom()[0].toString()).contains("portal@example.org");
        Object content = mail.getReceivedMessages()[0].getContent();
        String words = content instanceof jakarta.mail.Multipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : content.toString();
        Matcher link = LINK.matcher(words);
        assertThat(link.find()).as(words).isTrue();
        return link.group();
    }

    /** As `make release` does, but for the list of parts, which takes the network. */
    private static void pack() throws Exception {
        Path distribution = PLACE.resolve("distribution");
        done("cp", "-r", DISTRIBUTION.toString(), distribution.toString());
        if (!Files.exists(distribution.resolve("sbom.json"))) {
            Files.writeString(distribution.resolve("sbom.json"), "{}");
        }
        done("../.ci/release", distribution.toString(), PLACE.resolve("release").toString());
        try (Stream<Path> made = Files.list(PLACE.resolve("release"))) {
            for (Path file : (Iterable<Path>) made::iterator) {
                Files.move(file, SITE.resolve(file.getFileName()));
            }
        }
        PrivateFiles.deleteTree(distribution);
    }

    /** Caddy signs with it, for names that lead nowhere else. */
    private static void makeAuthority() throws Exception {
        Path authority = OWN.resolve("caddy/pki/authorities/local");
        Files.createDirectories(authority);
        String key = authority.resolve("root.key").toString();
        String certificate = authority.resolve("root.crt").toString();
        done("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key);
        done(
                "openssl",
                "req",
                "-x509",
                "-new",
                "-key",
                key,
                "-sha256",
                "-days",
                "30",
                "-subj",
                "/CN=Guide",
                "-out",
                certificate);
        done(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-importcert",
                "-noprompt",
                "-alias",
                "guide",
                "-file",
                certificate,
                "-storetype",
                "PKCS12",
                "-keystore",
                OWN.resolve("trusted.p12").toString(),
                "-storepass",
                CHANGEIT);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void done(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + words)
                .isZero();
    }
}
