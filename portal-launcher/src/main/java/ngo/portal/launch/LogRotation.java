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
 * Keeps the logs of a home small: one that has grown large is copied aside and emptied. The servers, which all append, go on
 * writing to the same file and need to know nothing of it. What is written between the two is lost, a line at most.
 */
final class LogRotation implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogRotation.class.getName());

    private static final long MAX_FILE_BYTES = 10L * 1024 * 1024;

    /** The one that is written and those set aside, of each server. */
    private static final int KEPT_FILES = 10;

    /** What a copy ends with that is not whole yet. */
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
     * Looks after every {@code .log} file of a directory.
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

    /** What fails is written once, and again only after it has gone well: on a full disk it fails each time. */
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
                LOG.log(Level.WARNING, failed, () -> "A log could not be set aside");
            }
            failing = true;
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    /** Older ones move on only when the copy is whole, or a full disk would push all of them out. */
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
