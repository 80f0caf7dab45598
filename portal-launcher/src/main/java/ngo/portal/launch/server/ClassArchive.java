package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ngo.portal.launch.shared.PrivateFiles;

/**
 * The archive of loaded classes that a server writes when it stops and starts from the next time, with half the work. A
 * server that stopped before it was ready leaves a poor one and would be held to it for ever; such an archive is
 * thrown away.
 */
final class ClassArchive {

    private final Path archive;
    private final Path wasReady;
    private final Jdk jdk;

    ClassArchive(Path directory, Jdk jdk) {
        this.archive = directory.resolve("classes-" + jdk.version() + ".jsa");
        this.wasReady = directory.resolve("classes-" + jdk.version() + ".complete");
        this.jdk = jdk;
    }

    List<String> options() throws IOException {
        if (!jdk.archivesClasses()) {
            return List.of();
        }
        if (!Files.exists(archive) || !Files.exists(wasReady)) {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(wasReady);
        }
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
    }

    /** Called when the server has answered: what it writes from now on holds every class of a start. */
    void trust() throws IOException {
        PrivateFiles.createFile(wasReady);
    }
}
