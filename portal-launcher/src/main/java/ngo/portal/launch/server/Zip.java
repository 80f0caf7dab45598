package ngo.portal.launch.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ngo.portal.launch.shared.PrivateFiles;

/** Unpacks a distribution whose entries all lie in one top folder, which is left out. */
final class Zip {

    private Zip() {}

    /** The name of the folder that everything in the archive lies in. */
    static String folder(Path zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            ZipEntry first = entries.getNextEntry();
            return first == null ? "" : first.getName().replaceFirst("/.*", "");
        }
    }

    static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, target);
            }
        }
    }

    private static void unpack(InputStream entries, ZipEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName().replaceFirst("^[^/]+/?", "")).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            PrivateFiles.createDirectories(file);
            return;
        }
        PrivateFiles.createDirectories(file.resolveSibling("").normalize());
        PrivateFiles.createFile(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            entries.transferTo(out);
        }
    }
}
