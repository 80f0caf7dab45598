package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.launch.server.ForeignProgram;
import ngo.portal.launch.server.SampleCaddy;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs that will read the files of ops/ validate them. Where one is not installed its test is skipped and says so;
 * {@code make validators} installs what Debian offers.
 */
class PackagedFilesTest {

    private static final Path OPS = Path.of("../ops").toAbsolutePath().normalize();
    private static final Path SCRIPT = Path.of("src/main/bin/portal").toAbsolutePath();
    private static final String PASSWORD = "changeit";
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    /** To a file beside the page; other hosts and parts of the same page are somebody else's. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]+)(?:#[^)\\s]*)?\\)");

    @TempDir
    private Path scratch;

    /** What a program said, and how it ended. */
    private record Verdict(int status, String words) {}

    @Test
    void nginxTakesItsSample() throws Exception {
        String nginx = installed("nginx");
        makeCertificate();
        String sample = Files.readString(OPS.resolve("proxy/nginx.conf"))
                .replace("/etc/nginx/certificates", scratch.toString())
                .replace("/var/log/nginx", scratch.toString())
                .replace("\nhttp {\n", "\nhttp {\n" + folders("client_body", "proxy", "fastcgi", "uwsgi", "scgi"));
        Path file = Files.writeString(scratch.resolve("nginx.conf"), sample);

        accepted(nginx, "-t", "-e", "stderr", "-p", scratch.toString(), "-c", file.toString(), "-g", "pid nginx.pid;");
    }

    private String folders(String... kinds) {
        StringBuilder lines = new StringBuilder();
        for (String kind : kinds) {
            lines.append(kind)
                    .append("_temp_path ")
                    .append(scratch)
                    .append('/')
                    .append(kind)
                    .append(";\n");
        }
        return lines.toString();
    }

    @Test
    void haproxyTakesItsSample() throws Exception {
        String haproxy = installed("haproxy");
        makeCertificate();
        Path file = Files.writeString(
                scratch.resolve("haproxy.cfg"),
                Files.readString(OPS.resolve("proxy/haproxy.cfg"))
                        .replace(
                                "/etc/haproxy/certificates/",
                                scratch.resolve("both.pem").toString()));

        accepted(haproxy, "-c", "-f", file.toString());
    }

    /** Clients write an unusual port behind the name. Without nodes behind it the proxy answers by 503. */
    @Test
    void haproxyKnowsItsNamesWithAPortBehindThem() throws Exception {
        String haproxy = installed("haproxy");
        int port = FreePorts.some(1).get(0);
        Path file = Files.writeString(
                scratch.resolve("haproxy.cfg"),
                Files.readString(OPS.resolve("proxy/haproxy.cfg"))
                        .replace(
                                "bind :80\n",
                                "bind 127.0.0.1:" + FreePorts.some(1).get(0) + "\n")
                        .replace(
                                "bind :443 ssl crt /etc/haproxy/certificates/ alpn h2,http/1.1",
                                "bind 127.0.0.1:" + port)
                        .replaceAll("10\\.0\\.0\\.[0-9]+:8080", "127.0.0.1:9")
                        .replaceAll("check port 9080", "check port 9"));
        Process running = new ProcessBuilder(haproxy, "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("haproxy.log").toFile())
                .start();
        try {
            assertThat(status(port, "portal.example.org:8443")).isEqualTo("503");
            assertThat(status(port, "portal.example.org")).isEqualTo("503");
            assertThat(status(port, "id.example.org:8443")).as("its console").isEqualTo("404");
            assertThat(status(port, "other.example.org:8443")).isEqualTo("421");
            assertThat(status(port, "portal.example.org.evil.example:443")).isEqualTo("421");
        } finally {
            running.destroy();
            running.waitFor();
        }
    }

    /** What the proxy answers to a request for this host. */
    private static String status(int port, String host) throws IOException {
        for (int tries = 0; tries < 300; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write(("GET /en/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return answer.split(" ", 3)[1];
            } catch (ConnectException notYet) {
                Waiting.pause(Duration.ofMillis(200));
            }
        }
        throw new AssertionError("nobody listens at " + port);
    }

    @Test
    void caddyTakesItsSample() throws Exception {
        String caddy = installed("caddy");

        accepted(caddy, "validate", "--adapter", "caddyfile", "--config", OPS + "/proxy/Caddyfile");
    }

    @Test
    void caddyShowsACertificateOfOnesOwn() throws Exception {
        ProcessBuilder caddy = new ProcessBuilder(
                        installed("caddy"), "adapt", "--adapter", "caddyfile", "--config", OPS + "/proxy/Caddyfile")
                .redirectError(scratch.resolve("adapt.log").toFile());
        home(caddy);
        Process usual = caddy.start();
        assertThat(new String(usual.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("reverse_proxy")
                .doesNotContain("load_files");

        caddy.environment().put("SITE_TLS", "tls /etc/caddy/site.crt /etc/caddy/site.key");
        Process own = caddy.start();

        assertThat(new String(own.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"load_files\":[{\"certificate\":\"/etc/caddy/site.crt\",\"key\":\"/etc/caddy/site.key\"");
        assertThat(own.waitFor()).isZero();
    }

    /** A confirmation of a signature while no node answers is in no log either. */
    @Test
    void caddyWritesDownNoCodeThatNobodyAnswers() throws Exception {
        List<Integer> ports = FreePorts.some(4);
        String sample = SampleCaddy.sample().replace("lb_try_duration 5s", "lb_try_duration 1s");
        ForeignProgram caddy = SampleCaddy.started(scratch, sample, "localhost", ports);
        try (caddy) {
            HttpRequest confirms = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + ports.get(0) + "/en/petitions/confirm?c=sentcode"))
                    .header("Referer", "http://localhost/en?c=refcode")
                    .build();
            for (int tries = 0; tries < 100 && !(isAnswered(confirms) && isLogged()); tries++) {
                Waiting.pause(Duration.ofMillis(200));
            }
        }

        assertThat(Files.readString(scratch.resolve("log")))
                .contains("http.log.error", "http.log.access", "/en/petitions/confirm")
                .doesNotContain("sentcode", "refcode");
    }

    private static boolean isAnswered(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 503;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** An answer is there before its line. */
    private boolean isLogged() throws IOException {
        return Files.readString(scratch.resolve("log")).contains("http.log.access");
    }

    @Test
    void systemdTakesTheUnitsAndFindsThemClosed() throws Exception {
        String systemd = installed("systemd-analyze");
        List<Path> units;
        try (Stream<Path> all = Files.list(OPS.resolve("systemd"))) {
            units = all.filter(file -> file.toString().matches(".*\\.(service|timer)"))
                    .toList();
        }
        for (Path unit : units) {
            Files.writeString(
                    scratch.resolve(unit.getFileName()),
                    Files.readString(unit)
                            .replace("/opt/portal/bin/portal", SCRIPT.toString())
                            .replace("/opt/portal/ops", OPS.toString()));
        }
        assertThat(units).hasSize(11);

        for (Path unit : units) {
            String copy = scratch.resolve(unit.getFileName()).toString();
            // Of a template, an instance is judged.
            Verdict verdict = accepted(systemd, "verify", "--man=no", copy.replace("@.", "@any."));
            assertThat(verdict.words().lines()).noneMatch(line -> line.contains("portal"));
            if (copy.endsWith(".service")) {
                accepted(systemd, "security", "--no-pager", "--offline=true", "--threshold=30", copy);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup-data", "backup-keys", "verify-backup", "advisories"})
    void aUnitThatFailsIsReportedAndTheOperatorsOwnCommandRuns(String unit) throws Exception {
        assertThat(Files.readString(OPS.resolve("systemd/portal-" + unit + ".service")))
                .contains("\nOnFailure=portal-failure@%n.service\n");
        assertThat(Files.readString(OPS.resolve("systemd/portal-failure@.service")))
                .as("in /opt it is not executable")
                .contains("\nExecStart=/bin/sh /opt/portal/ops/systemd/report-failure %i\n");
        String report = OPS.resolve("systemd/report-failure").toString();

        assertThat(accepted(report, unit, scratch.resolve("none").toString()).words())
                .isEqualToIgnoringNewLines("<1>" + unit + " has failed; journalctl -u " + unit + " says why.");
        assertThat(accepted(report, unit, "/bin/echo").words().lines()).last().isEqualTo(unit);
    }

    /** The next look at them is a day away and ten minutes; what is shredded meanwhile is gone with the last copy of its key. */
    @ParameterizedTest
    @CsvSource({"data, portal, 35", "keys, keys, 7"})
    void noBackupGetsOlderThanIsPromised(String folder, String part, int days) throws Exception {
        List<String> find = Files.readString(OPS.resolve("systemd/portal-backup-" + folder + ".service"))
                .lines()
                .filter(line -> line.startsWith("ExecStartPost="))
                .map(line -> line.substring("ExecStartPost=".length())
                        .replace("/var/backups/portal/" + folder, scratch.toString()))
                .toList();
        Path kept = backup(part, "kept", Duration.ofDays(days - 2L).plusMinutes(20));
        Path old = backup(part, "old", Duration.ofDays(days - 1L).minusMinutes(9));
        Path others = backup("others", "old", Duration.ofDays(days));

        assertThat(find).hasSize(1);
        accepted(find.get(0).split(" "));
        assertThat(kept).exists();
        assertThat(old).doesNotExist();
        assertThat(others).exists();
    }

    private Path backup(String part, String name, Duration age) throws IOException {
        Path file = Files.createFile(scratch.resolve(part + "-" + name + ".backup"));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    /** Given in the shell of the steps, which lets nobody look into what it makes, and as root, whose files services only read. */
    @Test
    void whatIsCopiedForServicesTheirUsersMayRead() throws Exception {
        String guide = Files.readString(Path.of("../docs/installation.md"));
        String chapter = guide.substring(guide.indexOf("\n## As services"));
        String commands = chapter.substring(chapter.indexOf("```\n") + 4, chapter.indexOf("ln -sf /opt/portal/"))
                .replace("/opt", scratch + "/opt");
        Path opt = Files.createDirectory(scratch.resolve("opt"));
        Path site = Files.createDirectory(scratch.resolve("site"));
        for (String program :
                List.of("portal-1.2.3/bin/portal", "portal-1.2.3/ops/docker/keycloak/start", "keycloak-26/bin/kc.sh")) {
            Files.writeString(
                    Files.createDirectories(site.resolve(program).getParent()).resolve(program.replaceFirst(".*/", "")),
                    "");
        }

        accepted(
                "sh",
                "-euc",
                "umask 077; cd " + site + "; chmod -R go= .; ln -sfn portal-*/ portal; ln -sfn keycloak-*/ keycloak; "
                        + commands);
        try (Stream<Path> all = Files.walk(opt)) {
            List<Path> copied = all.filter(path -> !path.equals(opt)).toList();
            assertThat(copied).hasSizeGreaterThan(8).allMatch(path -> mayBeRead(path));
        }
        assertThat(opt.resolve("portal/bin/portal")).isExecutable();
        assertThat(opt.resolve("keycloak/bin/kc.sh")).isExecutable();
    }

    /** Where the last one lies still, with nothing that runs. */
    @Test
    void theNextReleaseIsPutBesideTheLastAndTakenInstead() throws Exception {
        String guide = Files.readString(Path.of("../docs/installation.md"));
        List<String> blocks = Pattern.compile("(?ms)^```\\n(.*?)^```$")
                .matcher(guide.substring(guide.indexOf("\n## The next release"), guide.indexOf("\n## With containers")))
                .results()
                .map(block -> block.group(1)
                        .replace("/opt", scratch + "/opt")
                        .replace("/etc/systemd/system", scratch + "/units"))
                .toList();
        Files.createDirectories(scratch.resolve("opt/portal-1.2.3"));
        Files.createDirectory(scratch.resolve("units"));
        Files.createSymbolicLink(scratch.resolve("opt/portal"), Path.of("portal-1.2.3"));
        Path site = Files.createDirectory(scratch.resolve("site"));
        Path unit = Files.createDirectories(scratch.resolve("made/portal-1.3.0/ops/systemd"));
        Files.writeString(unit.resolve("portal.service"), "of the next one");
        Files.writeString(unit.resolve("portal.timer"), "");
        accepted(
                "sh",
                "-euc",
                "cd " + site + "; tar -czf portal-1.3.0.tar.gz -C ../made portal-1.3.0; sha256sum *.gz > SHA256SUMS");

        for (String block : blocks) {
            accepted("sh", "-nc", block);
        }
        accepted("sh", "-euc", "systemctl() { :; }; curl() { :; }; cd " + site + "; " + blocks.get(0) + blocks.get(1));

        assertThat(Files.readSymbolicLink(scratch.resolve("opt/portal"))).hasToString("portal-1.3.0");
        assertThat(scratch.resolve("units/portal.service")).hasContent("of the next one");
        assertThat(scratch.resolve("opt/portal-1.2.3")).isDirectory();
    }

    private static boolean mayBeRead(Path path) {
        try {
            return Files.getPosixFilePermissions(path)
                    .containsAll(
                            Files.isDirectory(path)
                                    ? PosixFilePermissions.fromString("---r-xr-x")
                                    : PosixFilePermissions.fromString("---r--r--"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void composeTakesItsFile() throws Exception {
        String compose = installed("docker-compose");

        accepted(
                compose,
                "--file",
                OPS + "/compose/compose.yaml",
                "--env-file",
                OPS + "/compose/.env.example",
                "--profile",
                "setup",
                "--profile",
                "backup",
                "config",
                "--quiet");
    }

    @Test
    void kustomizeMakesTheObjects() throws Exception {
        String overlay = OPS + "/kustomize/overlays/example";
        Verdict verdict = found("kustomize").isPresent()
                ? accepted(installed("kustomize"), "build", overlay)
                : accepted(installed("kubectl"), "kustomize", overlay);

        assertThat(verdict.words().lines().filter(line -> line.startsWith("kind: ")))
                .containsExactlyInAnyOrder(
                        "kind: ConfigMap",
                        "kind: CronJob",
                        "kind: CronJob",
                        "kind: Deployment",
                        "kind: Ingress",
                        "kind: Job",
                        "kind: NetworkPolicy",
                        "kind: NetworkPolicy",
                        "kind: PersistentVolumeClaim",
                        "kind: PersistentVolumeClaim",
                        "kind: PodDisruptionBudget",
                        "kind: Service",
                        "kind: ServiceAccount");
    }

    /** Whether they ring when they shall, AlarmsTest asks. */
    @Test
    void prometheusTakesItsFiles() throws Exception {
        String promtool = installed("promtool");

        accepted(promtool, "check", "config", OPS + "/prometheus/scrape.yaml");
        accepted(promtool, "check", "rules", OPS + "/prometheus/alerts.yaml");
        accepted(promtool, "test", "rules", OPS + "/prometheus/alerts_test.yaml");
        accepted(promtool, "check", "rules", OPS + "/prometheus/host-alerts.yaml");
        accepted(promtool, "test", "rules", OPS + "/prometheus/host-alerts_test.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose/make-secrets", "compose/keycloak-database.sh"})
    void aShellReadsTheScripts(String script) throws Exception {
        accepted("sh", "-n", OPS.resolve(script).toString());
    }

    /** Of two, the one that is new enough; a Java of long ago would say something about class files. */
    @Test
    void theScriptTakesTheFirstJavaThatIsNewEnough() throws Exception {
        Path old = java("old", "17.0.21");
        Path fresh = java("fresh", "25.0.1");

        assertThat(script(old, fresh).words()).startsWith("fresh ").endsWith("lib/launcher.jar health\n");
        assertThat(script(fresh, old).words()).startsWith("fresh ");
        assertThat(script(old, old))
                .isEqualTo(
                        new Verdict(2, "The portal needs Java, version 21 or newer, in JAVA_HOME or on the PATH.\n"));
    }

    /** The home directory of one that reports its version, or else the given arguments. */
    private Path java(String name, String version) throws IOException {
        Path home = scratch.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\n[ \"$1\" = -version ] && { echo 'openjdk version \"" + version
                        + "\" 2025-10-21' >&2; exit; }\necho " + name + " \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Verdict script(Path home, Path onThePath) throws Exception {
        ProcessBuilder process = new ProcessBuilder(SCRIPT.toString(), "health");
        process.environment().put("JAVA_HOME", home.toString());
        process.environment().put("PATH", onThePath.resolve("bin") + ":/usr/bin:/bin");
        return verdict(process);
    }

    @Test
    void anArchiveOfTheSameFilesIsTheSameToTheByte() throws Exception {
        assumeGnuTar();
        byte[] first = packed("first", "b", "a");
        byte[] second = packed("second", "a", "b");

        assertThat(second).isEqualTo(first);
    }

    /** Readers of the pages in an archive have nothing else. */
    @Test
    void eachPageOfAnArchiveLeadsToWhatIsInIt() throws Exception {
        assumeGnuTar();
        Path distribution = scratch.resolve("distribution");
        Files.createDirectories(distribution.resolve("keycloak"));
        for (String file : List.of("LICENSE", "NOTICE", "keycloak/README.md")) {
            Files.copy(Path.of("..", file), distribution.resolve(file));
        }
        Path target = scratch.resolve("release");
        pack(distribution, target);
        Path unpacked = Files.createDirectory(scratch.resolve("unpacked"));
        try (Stream<Path> made = Files.list(target)) {
            Path archive = made.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
            accepted("tar", "-xzf", archive.toString(), "-C", unpacked.toString());
        }

        List<Path> pages;
        try (Stream<Path> all = Files.walk(unpacked)) {
            pages = all.filter(file -> file.toString().endsWith(".md")).toList();
        }
        assertThat(pages).hasSizeGreaterThan(100);
        for (Path page : pages) {
            String text = CODE.matcher(Files.readString(page)).replaceAll("");
            assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                    .as("%s", unpacked.relativize(page))
                    .allMatch(link -> Files.exists(page.resolveSibling(link)));
        }
    }

    private void assumeGnuTar() throws Exception {
        Verdict tar = verdict(new ProcessBuilder("tar", "--version"));
        assumeTrue(tar.words().contains("GNU"), "There is no GNU tar; no archive was packed.");
    }

    private byte[] packed(String name, String... files) throws Exception {
        Path distribution = Files.createDirectories(scratch.resolve(name));
        for (String file : files) {
            Files.writeString(distribution.resolve(file), file);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        Path target = scratch.resolve(name + "-release");
        pack(distribution, target);
        try (Stream<Path> made = Files.list(target)) {
            List<Path> all = made.sorted().toList();
            assertThat(all).hasSize(3);
            assertThat(Files.readAllLines(target.resolve("SHA256SUMS"))).hasSize(2);
            return Files.readAllBytes(all.stream()
                    .filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void pack(Path distribution, Path target) throws Exception {
        Files.writeString(distribution.resolve("sbom.json"), "\"pkg:maven/ngo.portal/portal@1.0.0?type=pom\"");
        accepted("../.ci/release", distribution.toString(), target.toString(), "1.0.0", "2026-11-24T00:00:00Z");
    }

    private void makeCertificate() throws Exception {
        Path store = scratch.resolve("store.p12");
        accepted(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "portal",
                "-dname",
                "CN=portal.example.org",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        String key = pem(
                "PRIVATE KEY",
                store(store).getKey("portal", PASSWORD.toCharArray()).getEncoded());
        String certificate =
                pem("CERTIFICATE", store(store).getCertificate("portal").getEncoded());
        Files.writeString(scratch.resolve("portal.key"), key);
        Files.writeString(scratch.resolve("portal.pem"), certificate);
        Files.writeString(scratch.resolve("both.pem"), certificate + key);
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    /** Programs for administrators are on no other's path. */
    private static Optional<Path> found(String program) {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(directory -> Path.of(directory).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String installed(String program) {
        Optional<Path> there = found(program);
        String said =
                program + (there.isPresent() ? " validates ops/" : " is not installed and validates nothing of ops/");
        System.out.println(said);
        assumeTrue(there.isPresent(), said);
        return there.orElseThrow().toString();
    }

    private Verdict accepted(String... command) throws Exception {
        ProcessBuilder process = new ProcessBuilder(command);
        home(process);
        Verdict verdict = verdict(process);
        assertThat(verdict.status()).as(verdict.words()).isZero();
        return verdict;
    }

    private void home(ProcessBuilder process) {
        for (String folder : List.of("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")) {
            process.environment().put(folder, scratch.toString());
        }
    }

    private static Verdict verdict(ProcessBuilder process) throws Exception {
        Process running = process.redirectErrorStream(true).start();
        running.getOutputStream().close();
        String words = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(running.waitFor(), words);
    }
}
