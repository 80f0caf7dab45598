package ngo.portal.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    private final Path directory;
    private final long largest;
    private volatile boolean closed;

    private LogRotation(Path directory, long largest) {
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

    private void look() {
        try {
            for (Path log : logs()) {
                if (Files.size(log) > largest) {
                    setAside(log);
                }
            }
        } catch (IOException | UncheckedIOException failed) {
            LOG.log(Level.WARNING, failed, () -> "A log could not be set aside");
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static void setAside(Path log) throws IOException {
        for (int older = KEPT_FILES - 2; older > 0; older--) {
            if (Files.exists(numbered(log, older))) {
                Files.move(numbered(log, older), numbered(log, older + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path copy = numbered(log, 1);
        PrivateFiles.createFile(copy);
        try (InputStream in = Files.newInputStream(log);
                OutputStream out = Files.newOutputStream(copy);
                FileChannel emptied = FileChannel.open(log, StandardOpenOption.WRITE)) {
            in.transferTo(out);
            emptied.truncate(0);
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
