package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server has written to its log since a certain moment, or since the log was last set aside. */
final class LogTail {

    private final Path log;
    private final long begin;

    private LogTail(Path log, long begin) {
        this.log = log;
        this.begin = begin;
    }

    static LogTail fromNow(Path log) throws IOException {
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Empty as long as there is none. */
    String text() {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(Files.size(log) < begin ? 0 : begin);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }
}
