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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start takes half as long as the first, since the server archives the classes it has loaded when it stops. */
class SecondStartIT {

    @TempDir
    Path home;

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(home).stop();
    }

    /** Writing the archive is the last thing that a server does: if that crashes nobody hears of it, but every start is a first one. */
    @Test
    void thePortalStopsWithAnArchiveOfItsClasses() throws Exception {
        // As people start it: with the options of tests the crash did not come.
        Map<String, String> environment = SharedInstallation.environment(home);
        environment.put("PORTAL_DEMO", "false");
        environment.put("PORTAL_QUICK_START", "false");
        PortalAlone.start(Settings.from(environment), Distribution.here()).close();

        String archive = "classes-" + Jdk.best(System.getenv()).version() + ".jsa";
        assertThat(filesOfTheServer())
                .contains("launch-micro.jar", archive)
                .noneMatch(name -> name.startsWith("hs_err"));
    }

    private List<String> filesOfTheServer() throws Exception {
        try (Stream<Path> files = Files.walk(home, 2)) {
            return files.map(file -> home.relativize(file).toString())
                    .filter(file -> file.startsWith("payara-"))
                    .map(file -> file.substring(file.indexOf('/') + 1))
                    .toList();
        }
    }
}
