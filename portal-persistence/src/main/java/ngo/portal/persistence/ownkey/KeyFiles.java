package ngo.portal.persistence.ownkey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes the two files of a key pair. Neither ever overwrites another file. */
final class KeyFiles {

    static final String PRIVATE = "supporters.private-key.json";
    static final String PUBLIC = "supporters.public-key.json";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private KeyFiles() {}

    /** Writes both files; only the user who runs this program may read the private one. */
    static void write(Path directory, OwnPrivateKey key) throws IOException {
        Files.createDirectories(directory, only("rwx------"));
        // A user who made a key here before keeps both halves.
        if (Files.exists(directory.resolve(PUBLIC))) {
            throw new FileAlreadyExistsException(directory.resolve(PUBLIC).toString());
        }
        Path secret = directory.resolve(PRIVATE);
        write(secret, key.text(), only("rw-------"));
        write(directory.resolve(PUBLIC), key.publicHalf().text());
    }

    /** Forces the file to the disk: a lost key cannot be made again. If writing fails, no partial file is left. */
    private static void write(Path path, String text, FileAttribute<?>... rights) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path, Set.of(CREATE_NEW, WRITE), rights)) {
            try {
                if (!POSIX && path.endsWith(PRIVATE)) {
                    keepToTheOwner(path);
                }
                write(file, ByteBuffer.wrap((text + "\n").getBytes(UTF_8)));
            } catch (IOException unwritten) {
                Files.delete(path);
                throw unwritten;
            }
        }
    }

    private static void write(SeekableByteChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        if (file instanceof FileChannel channel) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void keepToTheOwner(Path file) throws IOException {
        AclFileAttributeView rights = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (rights != null) {
            rights.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(rights.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
