package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.launch.shared.Waiting;

/**
 * Payara's software, unpacked once in the home of an installation. The folder of each version has its own name and contains the
 * class archive made with it: after an upgrade the previous version is no longer used, and its folder is deleted.
 */
final class PayaraSoftware {

    private static final String PREFIX = "payara-";

    private final Path jar;
    private final Path home;
    private final Jdk jdk;
    private final Path log;
    private final Path directory;

    PayaraSoftware(Path jar, Path home, Jdk jdk, Path log) throws IOException {
        this.jar = jar;
        this.home = home;
        this.jdk = jdk;
        this.log = log;
        this.directory = home.resolve(PREFIX + Long.toHexString(Files.size(jar)));
    }

    Path directory() {
        return directory;
    }

    Path ready() throws IOException {
        if (!Files.exists(directory)) {
            deleteOthers();
            unpack();
        }
        if (!PrivateFiles.isClosed(directory)) {
            PrivateFiles.closeTree(directory);
        }
        return directory;
    }

    private void deleteOthers() throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(home, PREFIX + "*")) {
            for (Path other : others) {
                PrivateFiles.deleteTree(other);
            }
        }
    }

    private void unpack() throws IOException {
        Path draft = directory.resolveSibling(directory.getFileName() + ".new");
        PrivateFiles.createDirectories(draft);
        List<String> arguments = List.of(
                LeftoverProcesses.mark(home),
                "-jar",
                jar.toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                draft.toString(),
                "--outputlauncher");
        LogTail tail = LogTail.fromNow(log);
        Process process = ServerProcess.start(jdk, draft, arguments, Map.of(), log);
        if (!Waiting.forSuccess(process, Duration.ofMinutes(2))) {
            process.destroyForcibly();
            throw new StartupRefused(tail.reason("Payara Micro could not be unpacked"));
        }
        PrivateFiles.copyTree(draft.resolve("config"), draft.resolve("config.pristine"));
        PrivateFiles.closeTree(draft);
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }
}
