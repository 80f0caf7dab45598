package ngo.portal.launch.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A release of a few libraries against files as OSV writes them: two advisories that everybody knows, and one for each other form. */
class AdvisoryCheckTest {

    private static final Path COPY = Path.of("src/test/resources/advisories");
    private static final Path ACCEPTED_BY_THE_RELEASE = Path.of("src/main/config/accepted-advisories.txt");
    private static final Instant NOW = Instant.parse("2026-12-02T23:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void unpackRelease() throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.copy(ACCEPTED_BY_THE_RELEASE, folder.resolve("config/accepted-advisories.txt"));
        server("payara-micro.jar", Map.of());
        server("keycloak.zip", Map.of());
        bill("org.example:unknown", "1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.commons:commons-text, 1.5, fixed in 1.10.0",
        "org.apache.commons:commons-text, 1.9, fixed in 1.10.0",
        "org.apache.commons:commons-text, 1.10.0-RC1, fixed in 1.10.0",
        "org.apache.logging.log4j:log4j-core, 2.0-rc1, fixed in 2.3.1",
        "org.apache.logging.log4j:log4j-core, 2.12.1, fixed in 2.12.2",
        "org.apache.logging.log4j:log4j-core, 2.14.1, fixed in 2.15.0",
        "org.example:last, 0-alpha, no fixed version is known",
        "org.example:last, 2.3.0, no fixed version is known",
        "org.example:listed, 1.1.0, no fixed version is known",
        "org.example:twice, 1.1, fixed in 1.2",
        "org.example:twice, 1.6, fixed in 1.7",
    })
    void aLibraryInAnAffectedVersionIsNamed(String name, String version, String remedy) throws IOException {
        bill(name, version);

        assertThat(noneApplies(COPY)).isFalse();
        assertThat(lines()).hasSize(2).last().isEqualTo("Compared: 6 advisories, 1 libraries. Applying: 1.");
        assertThat(lines().get(0))
                .startsWith(name + " " + version + " (sbom.json): ")
                .endsWith(", " + remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.commons:commons-text, 1.4",
        "org.apache.commons:commons-text, 1.10.0",
        "org.apache.commons:commons-text, 1.11",
        "org.apache.logging.log4j:log4j-core, 2.0-beta8",
        "org.apache.logging.log4j:log4j-core, 2.3.1",
        "org.apache.logging.log4j:log4j-core, 2.12.2",
        "org.apache.logging.log4j:log4j-api, 2.14.1",
        "org.example:last, 2.3.1",
        "org.example:listed, 1.2",
        "org.example:twice, 1.2",
        "org.example:twice, 1.4",
        "org.example:withdrawn, 1.0",
        "org.example:elsewhere, 1.0",
    })
    void anotherVersionOrLibraryIsNot(String name, String version) throws IOException {
        bill(name, version);

        assertThat(noneApplies(COPY)).isTrue();
        assertThat(lines()).containsExactly("Compared: 6 advisories, 1 libraries. Applying: 0.");
    }

    @Test
    void aLineSaysHowSevereItIsAndWhatOthersCallIt() throws IOException {
        bill("org.apache.commons:commons-text", "1.9");
        noneApplies(COPY);
        bill("org.example:listed", "1.0");
        noneApplies(COPY);
        bill("org.example:last", "1.0");
        noneApplies(COPY);

        assertThat(lines())
                .contains(
                        "org.apache.commons:commons-text 1.9 (sbom.json): CRITICAL, GHSA-599f-7c49-w659 CVE-2022-42889,"
                                + " fixed in 1.10.0",
                        "org.example:listed 1.0 (sbom.json): CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:L/I:N/A:N, TEST-2026-2,"
                                + " no fixed version is known",
                        "org.example:last 1.0 (sbom.json): severity unknown, TEST-2026-1, no fixed version is"
                                + " known");
    }

    /** In the bill of materials each of the two servers is one part. */
    @Test
    void whatTheServersAreMadeOfIsComparedToo() throws IOException {
        server(
                "payara-micro.jar",
                Map.of(
                        "MICRO-INF/runtime/log4j.jar",
                        library("org.apache.logging.log4j", "log4j-core", "2.14.1"),
                        "MICRO-INF/runtime/asm.jar",
                        zip(Map.of())));
        server("keycloak.zip", Map.of("keycloak/lib/org.apache.commons.commons-text-1.9.jar", zip(Map.of())));

        assertThat(noneApplies(COPY)).isFalse();
        assertThat(lines()).first().isEqualTo("Files of the servers that name no library and are not compared: 1.");
        assertThat(lines())
                .anyMatch(line -> line.startsWith("org.apache.logging.log4j:log4j-core 2.14.1 (payara-micro.jar): "))
                .anyMatch(line -> line.startsWith("org.apache.commons.commons-text 1.9 (keycloak.zip): CRITICAL"));
    }

    @Test
    void partsOfAPartInTheBillAreComparedToo() throws IOException {
        Files.writeString(
                folder.resolve("sbom.json"),
                "{\"components\":[{\"name\":\"keycloak\",\"components\":[" + component("org.example:twice", "1.6")
                        + "]}]}");

        assertThat(noneApplies(COPY)).isFalse();
    }

    @Test
    void theArchiveOfOsvIsReadAsItIs() throws IOException {
        bill("org.apache.commons:commons-text", "1.9");
        Path all = folder.resolve("all.zip");
        try (OutputStream out = Files.newOutputStream(all);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.list(COPY)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                zip.write(Files.readAllBytes(file));
            }
        }

        assertThat(noneApplies(all)).isFalse();
        assertThat(lines()).last().isEqualTo("Compared: 6 advisories, 1 libraries. Applying: 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":",
                "[]",
                "{}",
                "{\"id\":\"TEST-1\"}",
                "{\"id\":\"TEST\\u001b[2J\",\"modified\":\"2026-12-01T00:00:00Z\"}",
                "{\"id\":\"TEST-1\",\"modified\":\"yesterday\"}",
                "{\"id\":\"TEST-1\",\"modified\":\"2026-12-01T00:00:00Z\",\"affected\":{}}",
                "{\"id\":\"TEST-1\",\"modified\":\"2026-12-01T00:00:00Z\",\"affected\":"
                        + "[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"a:b\"}}]}",
                "{\"id\":\"TEST-1\",\"modified\":\"2026-12-01T00:00:00Z\",\"affected\":"
                        + "[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"a:b\"},\"ranges\":"
                        + "[{\"type\":\"ECOSYSTEM\",\"events\":[{\"fixed\":\"1.0\"}]}]}]}"
            })
    void aFileThatIsNoAdvisoryIsNamedAndNothingIsSaidToBeWell(String text) throws IOException {
        Path copy = copyWith("TEST-1.json", text);

        assertThatThrownBy(() -> noneApplies(copy))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("Unreadable files in " + copy + ": 1; fetch them again.");
        assertThat(lines())
                .first()
                .asString()
                .startsWith(copy.resolve("TEST-1.json") + " cannot be read: it is not an advisory")
                .doesNotContain("\u001b");
    }

    @Test
    void whatAppliesIsNamedBesideAFileThatIsNoAdvisory() throws IOException {
        bill("org.example:twice", "1.6");

        assertThat(noneApplies(copyWith("TEST-1.json", "{"))).isFalse();
        assertThat(lines()).hasSize(3);
    }

    @Test
    void anOldEmptyOrMissingCopyIsRefused() throws IOException {
        assertThat(noneApplies(COPY, NOW.plusSeconds(32 * 86_400))).isTrue();
        assertThatThrownBy(() -> noneApplies(COPY, NOW.plusSeconds(33 * 86_400)))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The newest advisory in " + COPY + " is dated 2026-11-30; fetch a new copy.");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> noneApplies(empty)).hasMessage(empty + " contains no advisory about a Maven library.");
        for (Path none : List.of(folder.resolve("nowhere"), ACCEPTED_BY_THE_RELEASE)) {
            assertThatThrownBy(() -> noneApplies(none))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage(none + " cannot be read; it must be a folder or a ZIP file of advisories in OSV"
                            + " format.");
        }
    }

    @Test
    void aReleaseWithoutAListOfItsPartsCannotBeCompared() throws IOException {
        Files.writeString(folder.resolve("sbom.json"), "{\"components\":7}");
        assertThatThrownBy(() -> noneApplies(COPY))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("The parts of the release in " + folder + " cannot be read (");

        Files.delete(folder.resolve("sbom.json"));
        assertThatThrownBy(() -> noneApplies(COPY))
                .hasMessage("There is no " + folder.resolve("sbom.json") + "; the archive of a release contains it.");
    }

    @Test
    void whatSomebodyHasAcceptedAppliesAgainAfterItsLastDay() throws IOException {
        bill("org.apache.commons:commons-text", "1.9");
        Path release = folder.resolve("config/accepted-advisories.txt");
        Files.writeString(
                release, "CVE-2022-42889 org.apache.commons:commons-text 2026-12-02 Nothing is interpolated.\n");
        assertThat(noneApplies(COPY)).isTrue();
        assertThat(lines())
                .first()
                .asString()
                .endsWith("fixed in 1.10.0, accepted until 2026-12-02: Nothing is interpolated.");
        assertThat(noneApplies(COPY, NOW.plusSeconds(3_600))).isFalse();

        Files.writeString(release, "CVE-2022-42889 org.example:other 2027-12-02 Of another part.\n");
        assertThat(noneApplies(COPY)).isFalse();

        Path own = Files.writeString(
                folder.resolve("own.txt"),
                "# Ours\n\nGHSA-599f-7c49-w659 org.apache.commons:commons-text 2027-01-31 a b\n");
        assertThat(check(Optional.of(own), NOW).noneApplies(COPY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHSA-1 a:b 2027-01-31", "GHSA-1 a:b tomorrow It is nothing.", "GHSA-1"})
    void nothingIsAcceptedWithoutAReasonAndAnEnd(String line) throws IOException {
        Path own = Files.writeString(folder.resolve("own.txt"), line);

        assertThatThrownBy(() -> check(Optional.of(own), NOW))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("In " + own + ", \"" + line + "\" does not have the form: advisory, ");
    }

    private boolean noneApplies(Path copy) {
        return noneApplies(copy, NOW);
    }

    private boolean noneApplies(Path copy, Instant now) {
        return check(Optional.empty(), now).noneApplies(copy);
    }

    private AdvisoryCheck check(Optional<Path> own, Instant now) {
        return new AdvisoryCheck(folder, own, new PrintStream(said, true, StandardCharsets.UTF_8), now);
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path copyWith(String name, String text) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(COPY)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Files.writeString(copy.resolve(name), text);
        return copy;
    }

    private void bill(String name, String version) throws IOException {
        Files.writeString(folder.resolve("sbom.json"), "{\"components\":[" + component(name, version) + "]}");
    }

    private static String component(String name, String version) {
        String[] parts = name.split(":", 2);
        return "{\"group\":\"%s\",\"name\":\"%s\",\"version\":\"%s\",\"purl\":\"pkg:maven/%s/%s@%s?type=jar\"}"
                .formatted(parts[0], parts[1], version, parts[0], parts[1], version);
    }

    private void server(String name, Map<String, byte[]> files) throws IOException {
        Files.write(folder.resolve(name), zip(files));
    }

    private static byte[] library(String group, String artifact, String version) throws IOException {
        String description = "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n";
        return zip(Map.of(
                "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
                description.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("README"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
