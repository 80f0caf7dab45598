package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import ngo.portal.launch.shared.FullDisk;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that appends, as the servers do. */
@Timeout(60)
class LogRotationTest {

    private static final long LARGEST = 2_000;

    /** Never much more than is set aside, however late that comes; the last line when there is nothing more to set aside. */
    private static final String WRITES_FOR_TWO_SECONDS =
            """
            waited=0
            room() {
                while [ $(wc -c < server.log) -gt "$1" ] && [ $waited -lt 1000 ]; do waited=$((waited + 1)); sleep 0.01; done
            }
            for i in $(seq 1 200); do room 2400; echo "line $i of a server that has much to say about itself"; sleep 0.01; done
            room 2000
            echo "the last line"
            """;

    @TempDir
    Path directory;

    @Test
    void aLogThatHasGrownLargeIsSetAsideWhileItsServerGoesOn() throws Exception {
        Path log = directory.resolve("server.log");
        try (LogRotation rotation = LogRotation.started(directory, LARGEST, Duration.ofMillis(10))) {
            PrivateFiles.createFile(log);
            int status = new ProcessBuilder("/bin/sh", "-c", WRITES_FOR_TWO_SECONDS)
                    .directory(directory.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            assertThat(status).isZero();
            assertThat(rotation).isNotNull();
        }

        assertThat(files()).hasSizeBetween(4, 10).allMatch(file -> size(file) < 3 * LARGEST);
        assertThat(words()).contains("line 1 of", "the last line");
        assertThat(words().lines().filter(line -> line.startsWith("line ")))
                .as("a few are lost at most each time")
                .hasSizeGreaterThan(150);
        assertThat(Files.getPosixFilePermissions(directory.resolve("server.log.1")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void ofOldLogsTheOldestGoes() throws Exception {
        Path log = directory.resolve("server.log");
        Files.writeString(log.resolveSibling("server.log.9"), "the oldest");
        for (int older = 8; older > 0; older--) {
            Files.writeString(log.resolveSibling("server.log." + older), "number " + older);
        }
        Files.writeString(log, "x".repeat((int) LARGEST + 1));
        try (LogRotation rotation = LogRotation.started(directory, LARGEST, Duration.ofMillis(10))) {
            while (Files.size(log) > 0) {
                Waiting.pause(Duration.ofMillis(10));
            }
            assertThat(rotation).isNotNull();
        }

        assertThat(words()).doesNotContain("the oldest").contains("number 1");
        assertThat(files()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void onAFullDiskNoOldLogGivesWay() throws Exception {
        List<LogRecord> lines = new ArrayList<>();
        Handler handler = handlerOf(lines);
        Logger log = Logger.getLogger(LogRotation.class.getName());
        log.addHandler(handler);
        try (FullDisk disk = FullDisk.of(directory.resolve("disk"), 64)) {
            Path server = disk.folder().resolve("server.log");
            Files.writeString(server, "x".repeat(8_192));
            Files.writeString(disk.folder().resolve("server.log.1"), "the newest of the old");
            Files.writeString(disk.folder().resolve("server.log.2"), "the oldest");
            disk.fill();
            LogRotation rotation = new LogRotation(disk.folder(), LARGEST);
            for (int looks = 0; looks < 10; looks++) {
                rotation.look();
            }
            assertThat(disk.folder().resolve("server.log.1")).hasContent("the newest of the old");
            assertThat(disk.folder().resolve("server.log.2")).hasContent("the oldest");
            assertThat(server).hasSize(8_192);
            assertThat(lines).as("said once").hasSize(1);
            try (Stream<Path> left = Files.list(disk.folder())) {
                assertThat(left).hasSize(4);
            }

            disk.empty();
            rotation.look();
            assertThat(server).isEmptyFile();
            assertThat(disk.folder().resolve("server.log.1")).hasSize(8_192);
            assertThat(disk.folder().resolve("server.log.3")).hasContent("the oldest");
        } finally {
            log.removeHandler(handler);
        }
    }

    private static Handler handlerOf(List<LogRecord> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private String words() throws IOException {
        StringBuilder words = new StringBuilder();
        for (Path file : files()) {
            words.append(Files.readString(file));
        }
        return words.toString();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
