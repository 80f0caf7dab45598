package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a server's log that was written after a given moment, or since the last log rotation. */
final class LogTail {

    private static final int LAST_LINES = 12;
    private static final int LONGEST_LINE = 400;

    /** Matches errors in both log formats, lines and objects. */
    private static final Pattern FAULT = Pattern.compile("SEVERE|\"ERROR\"|^Caused by: ");

    private final Path log;
    private final long begin;

    private LogTail(Path log, long begin) {
        this.log = log;
        this.begin = begin;
    }

    static LogTail fromNow(Path log) throws IOException {
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Empty as long as there is no log. */
    String text() {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(Files.size(log) < begin ? 0 : begin);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }

    /**
     * Describes a failure with the last errors in the log, or its last lines if there are none; the log itself may be gone when a
     * person reads the message.
     */
    String reason(String failed) {
        List<String> all = text().lines().toList();
        List<String> faults = all.stream().filter(FAULT.asPredicate()).toList();
        List<String> said = faults.isEmpty() ? all : faults;
        return said.isEmpty()
                ? failed + "; its log is empty."
                : said.stream()
                        .skip(Math.max(0, said.size() - LAST_LINES))
                        .map(line -> "\n  " + line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                        .collect(Collectors.joining("", failed + "; its log says:", ""));
    }
}
