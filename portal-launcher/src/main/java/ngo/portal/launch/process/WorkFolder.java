package ngo.portal.launch.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;

/**
 * The temporary folder in {@code TMPDIR} of a node without a configured folder. The node removes it when it stops; the next node
 * removes the folder of a node that was killed.
 */
public final class WorkFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WorkFolder.class.getName());
    private static final String PREFIX = "portal-";

    /** Written while the folder is already locked: a folder with this file and without a lock was left behind. */
    private static final String MARK = "run/temporary";

    private final Home home;

    private WorkFolder(Home home) {
        this.home = home;
    }

    /** Where such folders are made. */
    public static Path place(Map<String, String> environment) {
        String named = environment.getOrDefault("TMPDIR", "");
        return Path.of(named.isBlank() ? System.getProperty("java.io.tmpdir") : named)
                .toAbsolutePath()
                .normalize();
    }

    public static WorkFolder in(Path place) {
        try {
            Path folder = Files.createTempDirectory(place, PREFIX);
            Home home = opened(folder);
            removeLeftovers(place, folder);
            return new WorkFolder(home);
        } catch (IOException unwritable) {
            throw new StartupRefused(
                    "The folder " + place + " cannot be written" + StartupRefused.fullDisk(unwritable)
                            + "; name another with TMPDIR, or one for this node alone with PORTAL_HOME.",
                    unwritable);
        }
    }

    /** On a full disk nothing is left behind, since a folder without the mark is assumed to belong to somebody else. */
    private static Home opened(Path folder) throws IOException {
        try {
            Home home = Home.open(folder);
            PrivateFiles.createFile(folder.resolve(MARK));
            return home;
        } catch (IOException | StartupRefused unwritable) {
            PrivateFiles.deleteTree(folder);
            throw unwritable;
        }
    }

    public Home home() {
        return home;
    }

    private static void removeLeftovers(Path place, Path own) throws IOException {
        UserPrincipal user = Files.getOwner(own);
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(place, folder -> !folder.equals(own) && isOurs(folder))) {
            for (Path folder : folders) {
                removeUnlessUsed(folder, user);
            }
        }
    }

    private static boolean isOurs(Path folder) {
        return folder.getFileName().toString().startsWith(PREFIX)
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.exists(folder.resolve(MARK));
    }

    /** A running launcher holds its lock; a server that outlived its launcher still reads the files. */
    private static void removeUnlessUsed(Path folder, UserPrincipal user) {
        try {
            if (user.equals(Files.getOwner(folder))
                    && new LeftoverProcesses(folder).find().isEmpty()) {
                remove(folder);
            }
        } catch (StartupRefused used) {
            LOG.log(Level.FINE, used, () -> "Another node uses " + folder);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, failed, () -> "Files that a node left in " + folder + " could not be deleted");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Home left = Home.open(folder)) {
            PrivateFiles.deleteTree(left.directory());
        }
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.deleteTree(home.directory());
        home.close();
    }
}
