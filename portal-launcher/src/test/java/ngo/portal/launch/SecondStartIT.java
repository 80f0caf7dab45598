package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start takes half as long as the first, since it begins with an archive of the classes that the first has loaded. */
@Tag("part-2")
class SecondStartIT {

    @TempDir
    Path home;

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(home).stop();
    }

    @Test
    void theFirstStartLeavesAnArchiveThatTheNextCanUse() throws Exception {
        // As people start it: tests do without.
        Map<String, String> environment = SharedInstallation.environment(home);
        environment.put("PORTAL_DEMO", "false");
        environment.put("PORTAL_QUICK_START", "false");
        try (PortalAlone portal = PortalAlone.start(Settings.from(environment), Distribution.here())) {
            portal.archiveClasses();
        }

        List<Path> files = filesOfTheServer();
        assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("hs_err"));
        List<Path> archives =
                files.stream().filter(file -> file.toString().endsWith(".jsa")).toList();
        assertThat(archives).hasSize(1);
        assertThat(Files.size(archives.get(0))).as("bytes of all classes").isGreaterThan(100L << 20);
        assertThat(statusOfAStartFrom(archives.get(0)))
                .as("what Java says of it")
                .isEqualTo(0);
    }

    /** Java refuses to start here where it would otherwise do without the archive and say nothing. */
    private static int statusOfAStartFrom(Path archive) throws Exception {
        return new ProcessBuilder(
                        Jdk.best(System.getenv()).home().resolve("bin/java").toString(),
                        "-Xshare:on",
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        archive.resolveSibling("launch-micro.jar").toString(),
                        "-version")
                .inheritIO()
                .start()
                .waitFor();
    }

    private List<Path> filesOfTheServer() throws Exception {
        try (Stream<Path> files = Files.walk(home, 2)) {
            return files.filter(file -> home.relativize(file).toString().startsWith("payara-"))
                    .toList();
        }
    }
}
