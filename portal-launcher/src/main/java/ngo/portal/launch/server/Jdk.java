package ngo.portal.launch.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import ngo.portal.launch.shared.StartupRefused;

/**
 * A JDK that can run the servers; chooses the one with the fastest start among those installed.
 *
 * @param build the exact build, such as 25.0.3+9-LTS
 */
public record Jdk(Path home, String build) {

    /**
     * Halves the work of a start but also the throughput afterwards, and skips the verification of classes: suitable for tests,
     * not for production. With one compiler the JVM reserves 48 MB for code, which the portal fills after some minutes of tests: nothing is
     * compiled any more then, and pages fail.
     */
    static final List<String> QUICK_TO_START = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=160m",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    /** Raises the thresholds of the optimising compiler to four times the default: much code is busy during a start and never again. */
    private static final List<String> LATE_TO_COMPILE = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /** The versions that both servers were tested with, best first; another version is used only if none of these is installed. */
    private static final List<Integer> PREFERRED = List.of(21, 25);

    private static final int MIN_VERSION = 21;

    public static Jdk best(Map<String, String> environment) {
        return best(candidates(environment));
    }

    static Jdk best(List<Path> homes) {
        return homes.stream()
                .map(Jdk::at)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.version() >= MIN_VERSION)
                .min(Comparator.comparingInt(Jdk::rank).thenComparingInt(Jdk::version))
                .orElseThrow(
                        () -> new StartupRefused("The portal needs a JDK, version 21 or newer, and none was found."));
    }

    public int version() {
        return Integer.parseInt(build.split("\\D", 2)[0]);
    }

    /**
     * Compiler options for production: code that runs often is fully optimised, but late; code that runs only during a start is
     * compiled with little effort.
     *
     * @param directives compiler directives, which name the code that is busy only during a start
     */
    static List<String> inNoHurryToCompile(Path directives) {
        return Stream.concat(
                        LATE_TO_COMPILE.stream(),
                        Stream.of("-XX:+UnlockDiagnosticVMOptions", "-XX:CompilerDirectivesFile=" + directives))
                .toList();
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private int rank() {
        int place = PREFERRED.indexOf(version());
        return place < 0 ? PREFERRED.size() : place;
    }

    private static Optional<Jdk> at(Path home) {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        } catch (IOException notAJdk) {
            return Optional.empty();
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return Files.isExecutable(home.resolve("bin/java")) && version.matches("\\d+.*")
                ? Optional.of(new Jdk(
                        home,
                        release.getProperty("JAVA_RUNTIME_VERSION", version).replaceAll("[^\\w.+-]", "")))
                : Optional.empty();
    }

    private static List<Path> candidates(Map<String, String> environment) {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        Optional.ofNullable(environment.get("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        homes.addAll(inside(Path.of("/usr/lib/jvm"), ""));
        homes.addAll(inside(Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"), ""));
        homes.addAll(inside(Path.of("/Library/Java/JavaVirtualMachines"), "Contents/Home"));
        return homes;
    }

    private static List<Path> inside(Path folder, String below) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(entry -> found.add(entry.resolve(below)));
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        return found;
    }
}
