package ngo.portal.launch.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;

/** The directory of unpacked software. Several installations may share it; only one at a time unpacks. */
public final class SharedCache {

    /** Within one process a second file lock fails at once instead of waiting; these locks make the process's threads wait. */
    private static final Map<String, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);

    private final Path directory;

    public SharedCache(Path directory) {
        this.directory = directory;
    }

    /** Work that looks into the cache and may fill it. */
    public interface Work<T> {
        T run() throws IOException;
    }

    public Path directory() {
        return directory;
    }

    public <T> T alone(String software, Work<T> work) throws IOException {
        PrivateFiles.createDirectories(directory);
        ReentrantLock turn = TURNS.computeIfAbsent(software, name -> new ReentrantLock());
        turn.lock();
        try (FileChannel file = lockFile(software)) {
            lock(file);
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    private FileChannel lockFile(String software) throws IOException {
        Path file = directory.resolve(software + ".lock");
        PrivateFiles.createFile(file);
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /**
     * Polls instead of waiting in the kernel, which knows processes and not threads: two installations that start at once, each
     * unpacking what the other waits for, look like a deadlock to the kernel, and it refuses one of them.
     */
    private static void lock(FileChannel file) throws IOException {
        while (file.tryLock() == null) {
            Waiting.pause(RETRY_INTERVAL);
        }
    }

    /**
     * Where PostgreSQL's library unpacks. The library marks complete content, fails on incomplete content, and lets everybody
     * write there; the folder around it is therefore private to its user.
     */
    public Path postgresql() throws IOException {
        PrivateFiles.createDirectories(directory.resolve("embedded"));
        Path all = directory.resolve("embedded/postgresql");
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(all, "PG-*")) {
                for (Path version : versions) {
                    if (!Files.exists(version.resolve(".exists"))) {
                        PrivateFiles.deleteTree(version);
                    }
                }
            }
        }
        return all;
    }
}
