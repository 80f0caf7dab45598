package ngo.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.backup.Restore;
import ngo.portal.launch.keys.KeyCheck;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.SharedCache;
import ngo.portal.launch.proof.LogVerification;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;

/**
 * The command {@code verify-backup FILE [FILE]}: restores one part or both into temporary databases and verifies there that every
 * row, every chain of the audit trail, the log and every key are intact.
 */
final class BackupCheck {

    static final String COMMAND = "verify-backup";

    private final Settings settings;
    private final PrintStream out;

    BackupCheck(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** An interrupted check must not leave anything behind either: data and keys would be in the same place. */
    boolean allWhole(List<Path> files) {
        RunningParts parts = new RunningParts();
        Thread stop = new Thread(parts::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        SharedCache cache = new SharedCache(settings.cache());
        try {
            return cache.alone(COMMAND, () -> allWhole(files, parts));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            parts.close();
            forget(stop);
        }
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException isStopping) {
            // Then the shutdown has already begun and removes everything.
        }
    }

    private boolean allWhole(List<Path> files, RunningParts parts) throws IOException {
        Path scratch = scratch();
        parts.add(() -> PrivateFiles.deleteTree(scratch));
        VaultFile keys = new VaultFile(settings.keyset());
        try (Databases databases = Databases.empty(at(scratch), new Progress(out), parts)) {
            for (Path file : files) {
                Restore.of(file, databases.owner(), databases.keysOwner(), keys.read(), out)
                        .putBack();
            }
            boolean whole = new TrailCheck(databases.owner(), out).allWhole();
            whole &= new LogVerification(databases.owner(), out).allWhole();
            whole &= new KeyCheck(databases.keysOwner(), keys.read(), out).allOpen();
            out.println(whole ? "The backup is intact." : "The backup is not intact.");
            return whole;
        }
    }

    /**
     * On the disk of the unpacked servers: if temporary files are kept in memory, a whole database would fill it. Remains of a
     * check that was killed are removed first.
     */
    private Path scratch() throws IOException {
        Path scratch = settings.cache().resolve(COMMAND);
        new LeftoverProcesses(scratch.resolve("home")).stop();
        PrivateFiles.deleteTree(scratch);
        PrivateFiles.createDirectories(scratch);
        return scratch;
    }

    /** Settings with which nothing of the installation is touched but the key file, which is only read. */
    private Settings at(Path scratch) throws IOException {
        return Settings.from(Map.of(
                "PORTAL_HOME",
                scratch.resolve("home").toString(),
                "PORTAL_CACHE",
                settings.cache().toString(),
                "PORTAL_VAULT_KEYSET_FILE",
                settings.keyset().toString(),
                "PORTAL_DEMO",
                "false",
                Port.DATABASE.setting(),
                String.valueOf(freePort())));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
