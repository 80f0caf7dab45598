package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `make test` says before it begins, on machines that a test imitates by programs of its own before those of the system. */
class PreflightTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path programs;

    private record Outcome(int status, String words) {}

    @Test
    void aMachineThatCanRunTheTestsHearsNothing() throws Exception {
        assertThat(preflight(50_000, 2)).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void aFullDiskEndsItInOneSentence() throws Exception {
        Outcome outcome = preflight(120, 2);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.words().lines())
                .singleElement()
                .asString()
                .startsWith("The tests need 4000 MB of free disk space in ")
                .endsWith("but only 120 MB are free: delete files there.");
    }

    @Test
    void oneProcessorIsEnoughAndTakesLonger() throws Exception {
        assertThat(preflight(50_000, 1))
                .isEqualTo(new Outcome(
                        0,
                        "This machine has one processor: the tests run in one process instead of two, which takes about twice as"
                                + " long.\n"));
    }

    private Outcome preflight(int freeMegabytes, int processors) throws Exception {
        program("df", "echo; echo /dev/sample 99999999 1 " + freeMegabytes * 1024L + " 1% /");
        program("nproc", "echo " + processors);
        ProcessBuilder script = new ProcessBuilder("../.ci/preflight").redirectErrorStream(true);
        script.environment().merge("PATH", programs.toString(), (system, own) -> own + ":" + system);
        Process process = script.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), words);
    }

    private void program(String name, String command) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
