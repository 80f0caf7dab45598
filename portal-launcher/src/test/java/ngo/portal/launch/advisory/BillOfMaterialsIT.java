package ngo.portal.launch.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.cyclonedx.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two servers that are delivered, in a bill as Maven makes one, which lists each of them as one part. */
@Tag("part-3")
class BillOfMaterialsIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("portal.distribution", "target/portal"));

    /** Of the digests some are computed once more. */
    private static final int EACH = 20;

    private static final String AS_MAVEN_MAKES_IT =
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
              {"type": "library", "bom-ref": "payara", "group": "fish.payara.extras", "name": "payara-micro", "version": "1",
               "hashes": [{"alg": "SHA-1", "content": "75bb40d969eb5cdc547306b76131929d95336799"}]},
              {"type": "library", "bom-ref": "keycloak", "group": "org.keycloak", "name": "keycloak-quarkus-dist", "version": "1"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static Path bill = Path.of("sbom.json");

    /** It takes seconds, so all tests look at one. */
    @BeforeAll
    static void completeBill() throws IOException {
        for (String server : List.of("payara-micro.jar", "keycloak.zip")) {
            Files.createSymbolicLink(
                    folder.resolve(server), DISTRIBUTION.resolve(server).toAbsolutePath());
        }
        bill = Files.writeString(folder.resolve("sbom.json"), AS_MAVEN_MAKES_IT);
        BillOfMaterials.main(folder.toString());
    }

    @Test
    void itListsEachFileOfTheServersOnceByNameAndDigest() throws Exception {
        assertThat(new org.cyclonedx.parsers.JsonParser().validate(bill.toFile(), Version.VERSION_16))
                .isEmpty();
        JsonArray servers = json().getAsJsonArray("components");
        for (JsonElement server : servers) {
            String file = server.getAsJsonObject().get("bom-ref").getAsString().equals("payara")
                    ? "payara-micro.jar"
                    : "keycloak.zip";
            JsonArray inside = server.getAsJsonObject().getAsJsonArray("components");
            try (ZipFile archive = new ZipFile(folder.resolve(file).toFile())) {
                List<String> all = archive.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".jar"))
                        .sorted()
                        .toList();
                assertThat(all).hasSizeGreaterThan(300);
                assertThat(inside.asList()).extracting(BillOfMaterialsIT::place).isEqualTo(all);
                for (int i = 0; i < inside.size(); i += EACH) {
                    JsonElement part = inside.get(i);
                    byte[] content = archive.getInputStream(archive.getEntry(place(part)))
                            .readAllBytes();
                    assertThat(digest(part)).as(place(part)).isEqualTo(sha256(content));
                }
            }
            assertThat(digest(server)).isEqualTo(sha256(Files.readAllBytes(folder.resolve(file))));
            assertThat(inside.asList())
                    .filteredOn(part -> !part.getAsJsonObject().has("purl"))
                    .as("parts of %s without a name", file)
                    .hasSizeLessThan(30);
        }
        Set<String> references = new HashSet<>();
        assertThat(all(json()))
                .allMatch(part -> references.add(part.get("bom-ref").getAsString()));
    }

    /** By its own description, by its file's name where it has none, and one that is packed into another. */
    @Test
    void partsAreNamedAsAdvisoriesNameThem() throws Exception {
        assertThat(all(json()).stream()
                        .filter(part -> part.has("purl"))
                        .map(part -> part.get("purl").getAsString().replaceFirst("@.*", "")))
                .contains(
                        "pkg:maven/org.glassfish.jersey.core/jersey-client",
                        "pkg:maven/com.hazelcast/hazelcast",
                        "pkg:maven/org.glassfish.jaxb/jaxb-core",
                        "pkg:maven/io.quarkus/quarkus-core",
                        "pkg:maven/org.postgresql/postgresql",
                        "pkg:maven/com.mysql/mysql-connector-j",
                        "pkg:maven/io.opentelemetry.instrumentation/opentelemetry-micrometer-1.5",
                        "pkg:maven/org.bouncycastle/bcprov-jdk18on");
    }

    @Test
    void theSameServersGiveTheSameBill() throws Exception {
        Path again = Files.writeString(folder.resolve("again.json"), AS_MAVEN_MAKES_IT);
        BillOfMaterials.complete(again, folder);

        assertThat(Files.readString(again)).isEqualTo(Files.readString(bill)).isNotEqualTo(AS_MAVEN_MAKES_IT);
    }

    @Test
    void anAdvisoryAboutALibraryInAServerAppliesByTheBill() throws Exception {
        String version = all(json()).stream()
                .filter(part -> part.get("name").getAsString().equals("mysql-connector-j"))
                .map(part -> part.get("version").getAsString())
                .findFirst()
                .orElseThrow();
        Files.createDirectory(folder.resolve("config"));
        Files.createFile(folder.resolve("config/accepted-advisories.txt"));
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.writeString(
                copy.resolve("TEST-1.json"),
                """
                {"id": "TEST-1", "modified": "2026-12-01T00:00:00Z", "affected": [
                  {"package": {"ecosystem": "Maven", "name": "com.mysql:mysql-connector-j"}, "versions": ["%s"]}]}
                """
                        .formatted(version));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AdvisoryCheck check = new AdvisoryCheck(
                folder,
                Optional.empty(),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Instant.parse("2026-12-02T00:00:00Z"));

        assertThat(check.noneApplies(copy)).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("com.mysql:mysql-connector-j " + version + " (keycloak-quarkus-dist): ");
    }

    @Test
    void aBillWithoutTheServersIsNotTakenForWhole() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"components\": [{\"name\": \"another\"}]}");

        assertThatThrownBy(() -> BillOfMaterials.complete(other, folder))
                .hasMessage(other + " lists 0 of the two servers");
    }

    private static JsonObject json() throws IOException {
        return JsonParser.parseString(Files.readString(bill)).getAsJsonObject();
    }

    private static List<JsonObject> all(JsonObject component) {
        List<JsonObject> all = new ArrayList<>();
        JsonArray inside = component.getAsJsonArray("components");
        if (inside != null) {
            for (JsonElement one : inside) {
                all.add(one.getAsJsonObject());
                all.addAll(all(one.getAsJsonObject()));
            }
        }
        return all;
    }

    private static String place(JsonElement part) {
        return part.getAsJsonObject()
                .getAsJsonObject("evidence")
                .getAsJsonArray("occurrences")
                .get(0)
                .getAsJsonObject()
                .get("location")
                .getAsString();
    }

    private static String digest(JsonElement part) {
        JsonArray hashes = part.getAsJsonObject().getAsJsonArray("hashes");
        assertThat(hashes).hasSize(1);
        return hashes.get(0).getAsJsonObject().get("content").getAsString();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
