package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
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
import ngo.portal.persistence.schema.BuiltRelease;
import ngo.portal.realm.Visitor;
import ngo.portal.story.Chromium;
import ngo.portal.story.FirstCoalition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Gives every command of docs/installation.md, line by line and exactly as written, in an empty directory and without privileges, from the
 * archive of a release to three organisations and a statement that they publish. The databases, the mail server and the proxy are known by an
 * authority of the operator's own, and the databases are not on localhost. What an operator writes into the settings is all that is not in the
 * guide.
 */
@Tag("part-3")
class InstallationGuideIT {

    private static final Path GUIDE = Path.of("../docs/installation.md");
    private static final Path DISTRIBUTION = Path.of("target/portal").toAbsolutePath();
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    /** One that nobody else can read or block, wherever the sources are. */
    private static final Path PLACE =
            Path.of("/tmp", "portal-guide-" + ProcessHandle.current().pid());

    private static final Path SITE = PLACE.resolve("site");
    private static final Path OWN = PLACE.resolve("operator");

    private static final String NOBODY = "65534";
    private static final String DATABASE_HOST = "127.0.0.2";
    private static final String MAIL_HOST = "mail.guide.localhost";
    private static final String PASSWORD = "A long enough sentence, 2026";
    private static final String REACHED = "== all was done ==";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration MAIL_PATIENCE = Duration.ofMinutes(2);
    private static final String TITLE = "Let the river keeper speak";
    /** As the guide has it, for sed. */
    private static final String TLS = "?sslmode=verify-full\\&sslrootcert=" + SITE.resolve("settings/authority.crt")
            + "\\&sslcert=" + SITE.resolve("settings/client.crt") + "\\&sslkey=" + SITE.resolve("secrets/client.pk8");

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
        OwnAuthority authority = OwnAuthority.in(OWN.resolve("caddy/pki/authorities/local"))
                .sign("database", DATABASE_HOST, "IP:" + DATABASE_HOST)
                .sign("mail", MAIL_HOST, "DNS:" + MAIL_HOST)
                .sign("client", "portal", "DNS:portal");
        startServers(authority);
        pack();
        Files.writeString(
                OWN.resolve("hosts"),
                "127.0.0.1 portal.guide.localhost id.guide.localhost " + MAIL_HOST + " "
                        + InetAddress.getLocalHost().getHostName() + "\n");
        Path editor = Files.writeString(
                OWN.resolve("editor"),
                "#!/bin/sh\nset -e\n" + edits() + "cp " + authority.certificate("root") + " settings/authority.crt\ncp "
                        + authority.certificate("client") + " settings/client.crt\ncp " + authority.keyOf("client")
                        + " secrets/client.key\n");
        assertThat(editor.toFile().setExecutable(true, false)).isTrue();
        Files.writeString(
                OWN.resolve("commands"), String.join("\n", commands()) + "\necho '" + REACHED + "'\nread -r _\n");
        if (isRoot()) {
            done("chown", "-R", NOBODY + ":" + NOBODY, PLACE.toString());
        }
    }

    /** The database asks for a password and a certificate, and lets nobody in who does not speak TLS but these tests. */
    private void startServers(OwnAuthority authority) throws Exception {
        postgres = OwnPostgres.start(CACHE, builder -> {
            authority.forPostgres("database").forEach(builder::setServerConfig);
            return builder.setServerConfig("listen_addresses", "127.0.0.1," + DATABASE_HOST)
                    .setDataDirectoryCustomizer(InstallationGuideIT::letInByCertificate);
        });
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement sql = superuser.createStatement()) {
            sql.execute("alter role postgres password 'postgres'");
        }
        System.setProperty(
                "greenmail.tls.keystore.file", authority.store("mail").toString());
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mail.start();
    }

    private static void letInByCertificate(File data) {
        try {
            Files.writeString(
                    data.toPath().resolve("pg_hba.conf"),
                    """
                    hostnossl all postgres 127.0.0.1/32 trust
                    hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-ca
                    hostssl all all 127.0.0.2/32 scram-sha-256 clientcert=verify-ca
                    """);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
    void anOperatorWhoFollowsItHasACoalitionThatPublishes() throws Exception {
        shell = follow();

        assertThat(said)
                .as("%s\n%s", String.join("\n", said), logs())
                .contains(REACHED, "All checks passed.")
                .noneMatch(line -> line.startsWith("NO"));
        assertThat(Files.readString(SITE.resolve("log/portal.log"))).doesNotContain("SEVERE");
        nothingOfTheReleaseWasChanged();
        String portal = "https://portal.guide.localhost:" + ports.get(0);
        try (Chromium chromium = Chromium.start();
                FirstCoalition coalition = new FirstCoalition(chromium, URI.create(portal), this::linkFor);
                Visitor office = coalition.visitor()) {
            coalition.takesPart("river", "River Defenders", "ada@river.example.org");
            coalition.takesPart("forest", "Forest Watch", "ben@forest.example.org");
            signIn(office, portal);
            coalition.foundsAnother(office, "coast", "Coast Keepers", "cem@coast.example.org");
            coalition.confirms("river", "coast");
            coalition.takesPart("coast", "Coast Keepers", "cem@coast.example.org");
            coalition.writesAndSigns("river", "ada@river.example.org");
            coalition.writesAndSigns("forest", "ben@forest.example.org");
            coalition.writesAndSigns("coast", "cem@coast.example.org");
            coalition.publish("coast", "river", "forest", TITLE);
        }
        aProgramReadsWhatWasPublished(portal);
    }

    private void signIn(Visitor office, String portal) throws Exception {
        Page page = office.open(linkFor("office@example.org")).page();
        page.locator("a[href*='action-token']").click();
        office.choosePassword(PASSWORD);
        office.open(portal + "/dashboard").signIn("office@example.org", PASSWORD);
        office.setUpSecondFactor();
        office.waitFor(portal + "/");
        assertThat(page.locator("body").innerText()).contains("Your Name");
    }

    /** Without an account, and with no other trust than in the authority. */
    private static void aProgramReadsWhatWasPublished(String portal) throws Exception {
        JsonObject published = read(portal + "/api/v1/public/statements");
        String slug = published
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("slug")
                .getAsString();

        JsonObject statement = read(portal + "/api/v1/public/statements/" + slug);

        assertThat(statement.get("title").getAsString()).isEqualTo(TITLE);
        assertThat(statement.toString()).contains("River Defenders", "Forest Watch", "Coast Keepers");
    }

    private static JsonObject read(String address) throws Exception {
        return JsonParser.parseString(done(
                        "curl",
                        "-fsS",
                        "--cacert",
                        OWN.resolve("caddy/pki/authorities/local/root.crt").toString(),
                        address))
                .getAsJsonObject();
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

    /**
     * What the operator changes in the settings: names, addresses, ports. Caddy 2.6 does not read CADDY_ADMIN. It puts the text of a
     * variable into its file before it parses the file, so the second line of a variable can be an option.
     */
    private String edits() {
        String https = Integer.toString(ports.get(0));
        Map<String, String> changes = Map.ofEntries(
                Map.entry("SITE_HOST=portal.example.org", "SITE_HOST=portal.guide.localhost"),
                Map.entry("SITE_KEYCLOAK_HOST=id.example.org", "SITE_KEYCLOAK_HOST=id.guide.localhost"),
                Map.entry("//portal[.]example.org$", "//portal.guide.localhost:" + https),
                Map.entry("//id[.]example.org$", "//id.guide.localhost:" + https),
                Map.entry(
                        "=(.*//)(database|keys)[.]example[.]org:5432/(.*)$",
                        "=\"\\1" + DATABASE_HOST + ":" + postgres.getPort() + "/\\3" + TLS + "\""),
                Map.entry(
                        "smtp://portal@mail.example.org",
                        "smtps://" + MAIL_HOST + ":" + mail.getSmtps().getPort()),
                Map.entry("([:=])8080$", "\\1" + ports.get(1)),
                Map.entry("=9080$", "=" + ports.get(2)),
                Map.entry("([:=])8180$", "\\1" + ports.get(3)),
                Map.entry("=9180$", "=" + ports.get(4)));
        String rules = changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((String key) -> !key.startsWith("SITE"))))
                .map(change -> " -e 's#" + change.getKey() + "#" + change.getValue() + "#'")
                .collect(Collectors.joining());
        return "sed -E -i" + rules + " \"$@\"\n"
                + "cat >> settings/caddy.env <<'EOT'\nSITE_HTTPS_PORT=" + https + "\nSITE_HTTP_PORT='" + ports.get(5)
                + "\nadmin unix//" + OWN.resolve("caddy.sock") + "'\nEOT\n"
                + "cat >> settings/portal.env <<'EOT'\nPORTAL_PORT=" + ports.get(1) + "\nPORTAL_MANAGEMENT_PORT="
                + ports.get(2) + "\nPORTAL_JAVA_OPTIONS='" + javaOptions() + "'\nEOT\n";
    }

    /** Whose names only this machine knows. */
    private static String javaOptions() {
        return "-Djdk.net.hosts.file=" + OWN.resolve("hosts");
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
                        "XDG_CONFIG_HOME", OWN.toString()));
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

    private String linkFor(String address) throws Exception {
        Instant patience = Instant.now().plus(MAIL_PATIENCE);
        while (Instant.now().isBefore(patience)) {
            for (MimeMessage letter : mail.getReceivedMessages()) {
                if (letter.getAllRecipients()[0].toString().equals(address)) {
                    assertThat(letter.getFrom()[0].toString()).contains("portal@example.org");
                    Matcher link = LINK.matcher(words(letter));
                    assertThat(link.find()).isTrue();
                    return link.group();
                }
            }
            Waiting.pause(Duration.ofMillis(300));
        }
        throw new AssertionError("there is no letter to " + address + "\n" + logs());
    }

    private static String words(MimeMessage letter) throws Exception {
        Object content = letter.getContent();
        return content instanceof Multipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : content.toString();
    }

    /** As `make release` does, but for the list of parts, which takes the network. */
    private static void pack() throws Exception {
        Path distribution = PLACE.resolve("distribution");
        done("cp", "-r", DISTRIBUTION.toString(), distribution.toString());
        Files.writeString(
                distribution.resolve("sbom.json"),
                "\"pkg:maven/ngo.portal/portal@" + BuiltRelease.name() + "?type=pom\"");
        done(
                "../.ci/release",
                distribution.toString(),
                PLACE.resolve("release").toString(),
                BuiltRelease.name(),
                "2026-11-24T00:00:00Z");
        try (Stream<Path> made = Files.list(PLACE.resolve("release"))) {
            for (Path file : (Iterable<Path>) made::iterator) {
                Files.move(file, SITE.resolve(file.getFileName()));
            }
        }
        PrivateFiles.deleteTree(distribution);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String done(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + words)
                .isZero();
        return words;
    }
}
