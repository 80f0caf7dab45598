package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ngo.portal.launch.proof.LogExport;
import ngo.portal.launch.server.ForeignProgram;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The log as programs read it that were written by others, for other logs, after the same specifications. */
@ExtendWith(TestEnvironment.class)
@Tag("part-6")
class ForeignMirrorIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the Go project wrote for its log of checksums, as Debian packages it. */
    private static final Path GO_SOURCES = Path.of("/usr/share/gocode");

    private static final Path BUILT = Path.of("target/go").toAbsolutePath();

    /** The log goes on every ten seconds. */
    private static final Duration LOGGED = Duration.ofSeconds(90);

    private Portal portal;
    private Path proof;

    @TempDir
    Path folder;

    @BeforeEach
    void aProofOfTheSample(Portal running) throws Exception {
        portal = running;
        proof = Files.write(folder.resolve("statement.tlog-proof"), proofOfTheSample());
    }

    /** The same files from a disk, as they are and with one byte changed in each kind of them. */
    @Test
    void aMirrorOfTheGoProjectReadsAllOfItAndRejectsTamperedEntries() throws Exception {
        Path mirror = buildMirror();
        List<String> heads = headsBeforeItGrows();
        String log = key().replaceAll("\\+.*", "");
        assertThat(said(0, mirror, portal.at("/log"), heads))
                .contains("The root was rebuilt from tiles, and from entries alone.")
                .anyMatch(line -> line.endsWith(" is signed by " + log + "."))
                .anyMatch(line -> line.matches("Entry \\d+ is in the log: coalition-portal/.*"))
                .filteredOn(line -> line.endsWith(" is the beginning of it."))
                .hasSameSizeAs(heads);

        Path copy = folder.resolve("copy");
        DatabaseAccount owner = DatabaseAccount.ofUri(portal.property("DATABASE_URL_OWNER"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        assertThat(new LogExport(owner, nowhere).write(copy)).isTrue();
        said(0, mirror, copy.toUri().toString(), heads);
        List<Path> files = List.of(
                copy.resolve("checkpoint"), first(copy.resolve("tile/0")), first(copy.resolve("tile/entries")), proof);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            // Further back in a head, witnesses have signed, whom this program does not know.
            changed[changed.length / 4] ^= 1;
            Files.write(file, changed);
            assertThat(said(1, mirror, copy.toUri().toString(), heads))
                    .as("one bit of " + file)
                    .last()
                    .asString()
                    .startsWith("REFUSED: ");
            Files.write(file, whole);
        }
        Path another =
                Files.writeString(folder.resolve("another.head"), heads.get(0).replaceFirst("\n(\\d+)\n", "\n1$1\n"));
        assertThat(finished(1, mirror.toString(), copy.toUri().toString(), key(), proof.toString(), another.toString()))
                .last()
                .asString()
                .startsWith("REFUSED: ");
    }

    /** A program as it is packaged, for signatures that are proven by their place in a log. */
    @Test
    void spicyAcceptsAProofAndNoneThatWasChanged() throws Exception {
        Path spicy = ForeignProgram.installed("spicy-litetlog");
        String[] parts = Files.readString(proof).split("\n", 3);
        byte[] entry = Base64.getDecoder().decode(parts[1].substring("extra ".length()));
        Path file = Files.write(folder.resolve("entry"), entry);
        Files.writeString(folder.resolve("entry.spicy"), parts[2]);

        finished(0, spicy.toString(), "-verify", key(), file.toString());

        entry[entry.length / 2] ^= 1;
        Files.write(file, entry);
        assertThat(finished(1, spicy.toString(), "-verify", key(), file.toString()))
                .anyMatch(line -> line.contains("could not verify inclusion"));
    }

    private List<String> said(int status, Path mirror, String log, List<String> heads) throws Exception {
        List<String> words = new ArrayList<>(List.of(mirror.toString(), log, key(), proof.toString()));
        for (int i = 0; i < heads.size(); i++) {
            words.add(
                    Files.writeString(folder.resolve(i + ".head"), heads.get(i)).toString());
        }
        return finished(status, words.toArray(String[]::new));
    }

    private static List<String> finished(int status, String... words) throws Exception {
        return finished(status, new ProcessBuilder(words));
    }

    private static List<String> finished(int status, ProcessBuilder program) throws Exception {
        Process process = program.redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(status);
        return lines;
    }

    private static Path buildMirror() throws Exception {
        Path go = ForeignProgram.installed("go");
        assumeTrue(
                Files.isDirectory(GO_SOURCES.resolve("src/golang.org/x/mod/sumdb/tlog")),
                "golang-golang-x-mod-dev is not installed: make validators");
        ForeignProgram.installed("curl");
        ProcessBuilder build = new ProcessBuilder(
                go.toString(), "build", "-o", BUILT.resolve("mirror").toString(), "src/test/go/mirror.go");
        build.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off",
                        "GOPATH", GO_SOURCES.toString(),
                        "GOCACHE", BUILT.resolve("cache").toString(),
                        "GOFLAGS", "",
                        "GOTOOLCHAIN", "local",
                        "GOENV", "off",
                        "CGO_ENABLED", "0"));
        finished(0, build);
        return BUILT.resolve("mirror");
    }

    /** The key of the log, as a relying party has recorded it. */
    private String key() throws Exception {
        return new String(fetched("/log/policy.txt"), UTF_8)
                .lines()
                .filter(line -> line.startsWith("log "))
                .findFirst()
                .orElseThrow()
                .substring("log ".length());
    }

    /** All heads that the portal keeps, and the one that it hands out, which the log then grows over. */
    private List<String> headsBeforeItGrows() throws Exception {
        String handedOut = checkpoint();
        long size = sizeIn(handedOut);
        List<String> heads = new ArrayList<>(List.of(handedOut));
        try (Superuser database = Superuser.of(portal)) {
            heads.addAll(database.strings(
                    "select note from log_head where note <> '' and size <= " + size + " order by size limit 20"));
        }
        OpenPetition.plant(portal).close();
        Instant end = Instant.now().plus(LOGGED);
        while (sizeIn(checkpoint()) == size) {
            assertThat(Instant.now()).isBefore(end);
            Waiting.pause(Duration.ofMillis(500));
        }
        return heads;
    }

    private String checkpoint() throws Exception {
        return new String(fetched("/log/checkpoint"), UTF_8);
    }

    private static long sizeIn(String checkpoint) {
        return Long.parseLong(checkpoint.split("\n", 3)[1]);
    }

    private byte[] proofOfTheSample() throws Exception {
        byte[] bundle = fetched("/en/statements/" + slug() + ".proof.zip");
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().endsWith(".tlog-proof")) {
                    return files.readAllBytes();
                }
            }
        }
        throw new AssertionError("there is no proof in the bundle");
    }

    private String slug() throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            return database.strings(
                            "select slug from publication where title like 'Defenders from all over the world%'")
                    .get(0);
        }
    }

    private byte[] fetched(String path) throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(portal.at(path))).build();
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        while (answer.statusCode() != 200 && Instant.now().isBefore(end)) {
            Waiting.pause(Duration.ofMillis(500));
            answer = HTTP.send(request, BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static Path first(Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
