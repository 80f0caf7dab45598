package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;

/**
 * Rotates the logs of a home: copies a large log file and truncates the original. The servers append to the same file and need no
 * notification. Text written between copy and truncation is lost, one line at most.
 */
final class LogRotation implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogRotation.class.getName());

    private static final long MAX_FILE_BYTES = 10L * 1024 * 1024;

    /** The current log file and the rotated ones, for each server. */
    private static final int KEPT_FILES = 10;

    /** Suffix of an unfinished copy. */
    private static final String DRAFT = ".unfinished";

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    private final Path directory;
    private final long largest;
    private volatile boolean closed;
    private boolean failing;

    LogRotation(Path directory, long largest) {
        this.directory = directory;
        this.largest = largest;
    }

    static LogRotation of(Home home) {
        return started(home.log("any").resolveSibling(""), MAX_FILE_BYTES, CHECK_INTERVAL);
    }

    /**
     * Rotates every {@code .log} file of a directory.
     *
     * @param largest in bytes
     */
    static LogRotation started(Path directory, long largest, Duration betweenLooks) {
        LogRotation rotation = new LogRotation(directory, largest);
        Thread thread = new Thread(
                () -> {
                    while (!rotation.closed) {
                        rotation.look();
                        Waiting.pause(betweenLooks);
                    }
                },
                "log rotation");
        thread.setDaemon(true);
        thread.start();
        return rotation;
    }

    /** A failure is logged once, and again only after a success in between: on a full disk every attempt fails. */
    void look() {
        try {
            for (Path log : logs()) {
                if (Files.size(log) > largest) {
                    setAside(log);
                }
            }
            failing = false;
        } catch (IOException | UncheckedIOException failed) {
            if (!failing) {
                LOG.log(Level.WARNING, failed, () -> "A log file could not be rotated");
            }
            failing = true;
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    /** Older copies are renumbered only when the new copy is complete; otherwise a full disk would push all of them out. */
    private static void setAside(Path log) throws IOException {
        Path draft = log.resolveSibling(log.getFileName() + DRAFT);
        try {
            PrivateFiles.copy(log, draft);
            shift(log);
            Files.move(draft, numbered(log, 1));
            try (FileChannel emptied = FileChannel.open(log, StandardOpenOption.WRITE)) {
                emptied.truncate(0);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void shift(Path log) throws IOException {
        for (int older = KEPT_FILES - 2; older > 0; older--) {
            if (Files.exists(numbered(log, older))) {
                Files.move(numbered(log, older), numbered(log, older + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }

    @Override
    public void close() {
        closed = true;
    }
}
