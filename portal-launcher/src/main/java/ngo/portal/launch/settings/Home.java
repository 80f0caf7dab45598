package ngo.portal.launch.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything an installation must not lose; one launcher at a time may work in it. */
public final class Home implements AutoCloseable {

    private final Path directory;
    private final FileChannel lock;

    private Home(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    public static Home open(Path directory) {
        try {
            PrivateFiles.createDirectories(directory);
            PrivateFiles.createDirectories(directory.resolve("run"));
            PrivateFiles.createDirectories(directory.resolve("log"));
            return new Home(directory, lock(directory));
        } catch (IOException unwritable) {
            throw new StartupRefused(
                    "The data directory " + directory
                            + " cannot be written; correct its permissions, or choose another with PORTAL_HOME.",
                    unwritable);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        PrivateFiles.createFile(directory.resolve("run/lock"));
        FileChannel channel = FileChannel.open(directory.resolve("run/lock"), StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartupRefused("Another portal is running on " + directory
                    + "; stop it first, or choose another directory with PORTAL_HOME.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path directory() {
        return directory;
    }

    public Path log(String server) {
        return directory.resolve("log").resolve(server + ".log");
    }

    /**
     * Whether the named work was begun in an earlier run and never finished. Work that cannot be continued half-done
     * (creating the database cluster, the first import of the realm) is then thrown away and begun anew.
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
    }
}
