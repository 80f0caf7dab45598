package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts that make a release, in a small repository of their own: which version they find, and that an operator can verify what they
 * sign, with the commands of docs/installation.md and the programs of Debian. Where one of these is not installed the test is skipped and
 * says so.
 */
@Tag("part-3")
class ReleaseArchiveTest {

    private static final Pattern VERIFICATION = Pattern.compile("(?m)^    (ssh-keygen -Y verify .*)$");
    private static final String COMMIT_TIME = "2027-01-31T10:20:30Z";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Outcome(int status, String words) {}

    @BeforeEach
    void makeTree() throws Exception {
        for (String program : List.of("git", "ssh-keygen", "sha256sum", "bash", "tar")) {
            boolean there = Stream.of(System.getenv("PATH").split(":", -1))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
            assumeTrue(there, program + " is not installed; no release was made and verified.");
        }
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.createDirectories(tree.resolve(".ci"));
        Files.createDirectories(tree.resolve("docs"));
        Files.createDirectories(tree.resolve("ops/release"));
        for (String file : List.of(".ci/version", ".ci/release", "pom.xml", "ops/release/signers")) {
            Files.copy(Path.of("..", file), tree.resolve(file));
        }
        for (String page : List.of("README", "CHANGELOG", "UPGRADING", "SECURITY", "CONTRIBUTING", "CODE_OF_CONDUCT")) {
            Files.writeString(tree.resolve(page + ".md"), page);
        }
        done("git init -q && git add . && GIT_COMMITTER_DATE=" + COMMIT_TIME
                + " git -c user.name=a -c user.email=a@example.org commit -q -m All");
    }

    @Test
    void aTaggedCommitIsThatRelease() throws Exception {
        done("git tag v1.0.0-rc1");
        assertThat(version()).isEqualTo("1.0.0-rc1 " + COMMIT_TIME);

        done("git tag v1.0.0 && git tag vague && git tag v2");
        assertThat(version()).isEqualTo("1.0.0 " + COMMIT_TIME);
    }

    @Test
    void anythingElseIsASnapshotThatNamesItsCommit() throws Exception {
        String commit = done("git rev-parse --short=12 HEAD").words().strip();
        assertThat(version()).endsWith("-SNAPSHOT-" + commit + " " + COMMIT_TIME);

        done("git tag v1.0.0");
        Files.writeString(folder.resolve("tree/More.java"), "class More {}");
        assertThat(version()).endsWith("-SNAPSHOT-" + commit + "-changed " + COMMIT_TIME);

        done("rm -rf .git && git init -q ..");
        assertThat(version()).matches("[\\d.]+-SNAPSHOT 20[0-9T:-]+Z");
    }

    @Test
    void whatIsSignedAnOperatorVerifies() throws Exception {
        Path key = key("release");
        trust(key);
        assertThat(pack("1.0.0", key)).endsWith("signed.\n");

        Path received = folder.resolve("received");
        done("mv target ../received && cp ops/release/signers ../received");
        for (String command : verification()) {
            assertThat(in(received, command)).as(command).satisfies(outcome -> {
                assertThat(outcome.words()).contains("Good \"portal-release\" signature for portal-release");
                assertThat(outcome.status()).isZero();
            });
        }
        assertThat(in(received, "sha256sum --check SHA256SUMS").status()).isZero();
        assertThat(in(received, "tar -tzf portal-1.0.0.tar.gz").words()).contains("portal-1.0.0/ops/release/signers\n");

        in(received, "echo >> SHA256SUMS; echo >> portal-1.0.0.sbom.json");
        for (String command : verification()) {
            assertThat(in(received, command).status()).as(command).isNotZero();
        }
    }

    @Test
    void aKeyThatOperatorsDoNotKnowSignsNothing() throws Exception {
        trust(key("another"));

        assertThat(packing("1.0.0", key("release"))).satisfies(outcome -> {
            assertThat(outcome.status()).isOne();
            assertThat(outcome.words()).endsWith("or PORTAL_RELEASE_KEY is not an SSH private key.\n");
        });
        assertThat(in(folder.resolve("tree/target"), "ls").words()).doesNotContain(".sig");
    }

    @Test
    void aKeyInTheTreeIsNotTaken() throws Exception {
        Path key = key("tree/release");
        trust(key);

        assertThat(packing("1.0.0", key)).satisfies(outcome -> {
            assertThat(outcome.status()).isOne();
            assertThat(outcome.words())
                    .isEqualTo("PORTAL_RELEASE_KEY names a file in the tree; keep the key elsewhere.\n");
        });
    }

    @Test
    void whatIsNotSignedSaysSo() throws Exception {
        Path key = key("release");
        trust(key);

        assertThat(pack("0.1.0-SNAPSHOT-0123456789ab", key)).contains("is not signed because it is not a release");
        assertThat(pack("1.0.0", null)).endsWith("is not signed because PORTAL_RELEASE_KEY names no key.\n");
        assertThat(in(folder.resolve("tree/target"), "ls").words()).doesNotContain(".sig");
    }

    @Test
    void aDistributionOfAnotherVersionIsNotPacked() throws Exception {
        distribution("1.0.0");

        assertThat(in(folder.resolve("tree"), ".ci/release dist target 1.0.1 " + COMMIT_TIME))
                .isEqualTo(new Outcome(1, "dist was not built as version 1.0.1; rebuild it with make release.\n"));
    }

    private String version() throws Exception {
        return done(".ci/version").words().strip();
    }

    private Path key(String name) throws Exception {
        Path key = folder.resolve(name);
        done("ssh-keygen -q -t ed25519 -N '' -C test -f " + key);
        return key;
    }

    /** As its maintainers write it down. */
    private void trust(Path key) throws Exception {
        String line = "portal-release namespaces=\"portal-release\" " + Files.readString(Path.of(key + ".pub"));
        Path signers = folder.resolve("tree/ops/release/signers");
        Files.writeString(signers, Files.readString(signers) + line);
    }

    private String pack(String version, @Nullable Path key) throws Exception {
        Outcome outcome = packing(version, key);
        assertThat(outcome.status()).as(outcome.words()).isZero();
        return outcome.words();
    }

    private Outcome packing(String version, @Nullable Path key) throws Exception {
        distribution(version);
        return in(
                folder.resolve("tree"),
                (key == null ? "" : "PORTAL_RELEASE_KEY=" + key + " ") + ".ci/release dist target " + version + " "
                        + COMMIT_TIME);
    }

    private void distribution(String version) throws IOException {
        Files.createDirectories(folder.resolve("tree/dist/ops/release"));
        Files.writeString(
                folder.resolve("tree/dist/sbom.json"),
                "{\"purl\": \"pkg:maven/ngo.portal/portal@" + version + "?type=pom\"}\n");
        Files.copy(
                folder.resolve("tree/ops/release/signers"),
                folder.resolve("tree/dist/ops/release/signers"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> verification() throws IOException {
        Matcher commands = VERIFICATION.matcher(Files.readString(Path.of("../docs/installation.md")));
        List<String> all = commands.results().map(found -> found.group(1)).toList();
        assertThat(all).hasSize(2);
        return all;
    }

    private Outcome done(String command) throws Exception {
        Outcome outcome = in(folder.resolve("tree"), command);
        assertThat(outcome.status()).as("%s: %s", command, outcome.words()).isZero();
        return outcome;
    }

    /** Of the machine's own settings and keys nothing is used. */
    private Outcome in(Path place, String command) throws Exception {
        ProcessBuilder process = new ProcessBuilder("bash", "-c", command).directory(place.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("SSH_"));
        process.environment().remove("PORTAL_RELEASE_KEY");
        process.environment().put("HOME", folder.toString());
        Process running = process.redirectErrorStream(true).start();
        running.getOutputStream().close();
        String words = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(running.waitFor(), words);
    }
}
