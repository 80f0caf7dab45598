package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a log may be gone when a person reads why a start failed. */
class LogTailTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aFailureIsReportedWithTheErrorsFromTheLog() throws IOException {
        Path log = Files.writeString(folder.resolve("portal.log"), "SEVERE: of yesterday\n");
        LogTail tail = LogTail.fromNow(log);
        Files.writeString(
                log,
                "INFO: begins\nSEVERE: no database\n{\"level\":\"ERROR\",\"message\":\"none\"}\nINFO: ready\n",
                StandardOpenOption.APPEND);

        assertThat(tail.reason("It did not start"))
                .isEqualTo(
                        "It did not start; its log says:\n  SEVERE: no database\n  {\"level\":\"ERROR\",\"message\":\"none\"}");
    }

    @Test
    void withoutALoggedErrorTheLastLinesAreReported() throws IOException {
        Path log = Files.writeString(
                folder.resolve("portal.log"),
                IntStream.rangeClosed(1, 40)
                        .mapToObj(line -> "line " + line + "\n")
                        .collect(Collectors.joining()));
        Files.move(log, folder.resolve("other.log"));
        LogTail tail = LogTail.fromNow(log);
        Files.move(folder.resolve("other.log"), log);

        assertThat(tail.reason("It did not start"))
                .endsWith("\n  line 39\n  line 40")
                .doesNotContain("line 28\n");
        Files.writeString(log, "");
        assertThat(tail.reason("It did not start")).isEqualTo("It did not start; its log is empty.");
    }
}
