package ngo.portal.launch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadDumpTest {

    private static final String READY = "It runs.";

    @TempDir
    Path directory;

    @Test
    void aServerWritesWhereItsThreadsWaitAndRunsOn() throws Exception {
        Path log = directory.resolve("log");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waits.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitLine(log, READY);
            ThreadDump.request(server.toHandle());

            assertThat(Files.readString(log)).contains("Full thread dump", Waits.class.getName() + ".main");
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    /** Before that the signal would end the process. */
    private static void awaitLine(Path log, String line) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!Files.readString(log).contains(line)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Waiting.pause(Duration.ofMillis(20));
        }
    }

    static final class Waits {

        private Waits() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
