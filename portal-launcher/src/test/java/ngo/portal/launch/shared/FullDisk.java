package ngo.portal.launch.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small file system of its own, on which writing fails as on a disk that is full. Only root may make one. */
public final class FullDisk implements AutoCloseable {

    private static final String FILLING = "filling";

    private final Path folder;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /** With space for this many bytes. */
    public static FullDisk of(Path folder, int kibibytes) throws IOException {
        return mounted(folder, "size=" + kibibytes + "k");
    }

    /** With space for this many files and folders, its own root included. */
    public static FullDisk ofFiles(Path folder, int files) throws IOException {
        return mounted(folder, "size=1m,nr_inodes=" + files);
    }

    private static FullDisk mounted(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()),
                "Nobody but root may mount a file system here.");
        return new FullDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Fills all the remaining space. */
    public void fill() throws IOException {
        byte[] some = new byte[1024];
        try (var out = Files.newOutputStream(folder.resolve(FILLING))) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            if (StartupRefused.fullDisk(full).isEmpty()) {
                throw full;
            }
        }
    }

    public void empty() throws IOException {
        Files.delete(folder.resolve(FILLING));
    }

    @Override
    public void close() throws IOException {
        if (!succeeds("umount", folder.toString())) {
            throw new IOException(folder + " is still in use.");
        }
    }

    private static boolean succeeds(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
