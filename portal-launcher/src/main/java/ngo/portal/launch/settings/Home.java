package ngo.portal.launch.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;

/** The directory with everything that an installation must not lose; a lock admits one launcher at a time. */
public final class Home implements AutoCloseable {

    /** Homes locked by this process: closing any channel of a lock file releases every lock of the process on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path held;
    private final FileChannel lock;

    private Home(Path directory, Path held, FileChannel lock) {
        this.directory = directory;
        this.held = held;
        this.lock = lock;
    }

    public static Home open(Path directory) {
        try {
            PrivateFiles.createDirectories(directory);
            PrivateFiles.createDirectories(directory.resolve("run"));
            PrivateFiles.createDirectories(directory.resolve("log"));
            Path file = directory.toRealPath().resolve("run/lock");
            return new Home(directory, file, lock(directory, file));
        } catch (IOException unwritable) {
            throw new StartupRefused(
                    "The data directory " + directory + " cannot be written" + StartupRefused.fullDisk(unwritable)
                            + "; correct its permissions, or choose another with PORTAL_HOME.",
                    unwritable);
        }
    }

    private static FileChannel lock(Path directory, Path file) throws IOException {
        if (!HELD.add(file)) {
            throw taken(directory);
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            PrivateFiles.createFile(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        if (lock == null) {
            throw taken(directory);
        }
        return channel;
    }

    private static StartupRefused taken(Path directory) {
        return new StartupRefused("Another portal is running on " + directory
                + "; stop it first, or choose another directory with PORTAL_HOME.");
    }

    public Path directory() {
        return directory;
    }

    public Path log(String server) {
        return directory.resolve("log").resolve(server + ".log");
    }

    /**
     * Whether the named work was begun in an earlier run and never finished. If such work cannot be continued (creating the
     * database cluster, the first import of the realm), its result is discarded and it begins again.
     */
    public boolean wasInterrupted(String work) {
        return Files.exists(mark(work));
    }

    public void begin(String work) throws IOException {
        PrivateFiles.createFile(mark(work));
    }

    public void finish(String work) throws IOException {
        Files.deleteIfExists(mark(work));
    }

    private Path mark(String work) {
        return directory.resolve("run").resolve(work + ".unfinished");
    }

    @Override
    public void close() throws IOException {
        lock.close();
        HELD.remove(held);
    }
}
