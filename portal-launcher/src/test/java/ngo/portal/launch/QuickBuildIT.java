package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a copy of the sources as "make run" does, without network and with a cache of Maven that lacks everything of tests and checks. */
@Tag("part-2")
class QuickBuildIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Of tests and checks, beside what is on the class path of this test. */
    private static final Set<String> OF_CHECKS = Set.of(
            "com/google/errorprone/error_prone_core",
            "com/uber",
            "com/diffplug",
            "com/palantir",
            "com/microsoft/playwright",
            "com/tngtech",
            "fish/payara/arquillian",
            "fish/payara/distributions",
            "org/apache/maven/plugins/maven-ear-plugin",
            "org/apache/maven/plugins/maven-enforcer-plugin",
            "org/apache/maven/surefire",
            "org/codehaus/mojo/license-maven-plugin",
            "org/cyclonedx",
            "org/jboss/arquillian",
            "org/junit");

    /** Jars of tests of this module that the launcher does not have. */
    private static final Set<String> ON_CLASS_PATH = onClassPath();

    private static final String ICU = "com/ibm/icu/icu4j";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void copySources() throws IOException {
        for (String name : List.of("pom.xml", "Makefile", "LICENSE", "NOTICE", ".ci", ".mvn", "ops", "keycloak")) {
            copy(ROOT.resolve(name));
        }
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module :
                    modules.filter(one -> Files.exists(one.resolve("pom.xml"))).toList()) {
                copy(module.resolve("pom.xml"));
                copy(module.resolve("src/main"));
            }
        }
    }

    /** Checks compile again what was compiled without them. */
    @Test
    void nothingOfTestsIsFetched() throws Exception {
        Path cache = cacheWithout("runs", QuickBuildIT::isOfChecks);
        assertThat(ON_CLASS_PATH).isNotEmpty().allSatisfy(jar -> assertThat(cache.resolve(jar))
                .doesNotExist());
        assertThat(cache.resolve(ICU)).isDirectory();

        Built built = build(cache);

        assertThat(built.status()).as(built.said()).isZero();
        assertThat(folder.resolve("portal-launcher/target/portal/portal.war")).exists();
        assertThat(folder.resolve("portal-launcher/target/portal/lib/launcher.jar"))
                .exists();
        assertThat(folder.resolve("portal-ejb/target/test-classes")).doesNotExist();
        assertThat(folder.resolve("portal-ejb/target/classes")).exists();
        run("make", "-s", "checked");
        assertThat(folder.resolve("portal-ejb/target/classes")).doesNotExist();
    }

    @Test
    void whatCannotBeFetchedIsNamedInOneSentence() throws Exception {
        Built built = build(cacheWithout("lacks", path -> path.startsWith(ICU)));

        assertThat(built.status()).as(built.said()).isEqualTo(1);
        assertThat(built.said().lines().filter(line -> !line.startsWith("Building")))
                .singleElement()
                .asString()
                .startsWith("com.ibm.icu:icu4j:")
                .contains("https://repo.maven.apache.org/maven2", "without -o");
    }

    /** Their POMs may be read, since lists of versions name some. */
    private static boolean isOfChecks(String path) {
        return (path.endsWith(".jar") || path.endsWith(".zip"))
                && (ON_CLASS_PATH.contains(path) || OF_CHECKS.stream().anyMatch(path::startsWith));
    }

    private static Built build(Path cache) throws Exception {
        String maven =
                Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(File.pathSeparator))
                                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "mvn")))
                        ? "mvn"
                        : ROOT.resolve("mvnw").toString();
        return run(".ci/build", maven, "-o", "-B", "-Dquick", "-T2", "-Dmaven.repo.local=" + cache, "package");
    }

    private static Built run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(said).isTrue();
        return new Built(process.exitValue(), said);
    }

    /** Links to the files of the local Maven cache, except for some. */
    private static Path cacheWithout(String name, Predicate<String> left) throws Exception {
        Path own = ownCache();
        Path view = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = own.relativize(file);
                if (!left.test(path.toString())) {
                    Path link = view.resolve(path);
                    Files.createDirectories(Objects.requireNonNull(link.getParent()));
                    Files.createSymbolicLink(link, file);
                }
            }
        }
        return view;
    }

    private static Path ownCache() throws URISyntaxException {
        String jar = Path.of(new URI(Test.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        return Path.of(jar.substring(0, jar.indexOf("/org/junit/jupiter/")));
    }

    private static Set<String> onClassPath() {
        try {
            Path cache = ownCache();
            Set<String> shipped = new HashSet<>();
            try (Stream<Path> libraries = Files.list(Path.of("target/portal/lib"))) {
                libraries.forEach(one -> shipped.add(name(one)));
            }
            String classPath = Objects.requireNonNull(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            return Arrays.stream(classPath.split(File.pathSeparator))
                    .map(Path::of)
                    .filter(one -> one.startsWith(cache) && !shipped.contains(name(one)))
                    .map(one -> cache.relativize(one).toString())
                    .collect(Collectors.toSet());
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static void copy(Path source) throws IOException {
        if (!Files.exists(source)) {
            return;
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(ROOT.relativize(file));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private record Built(int status, String said) {}
}
