package ngo.portal.launch.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ngo.portal.launch.shared.PrivateFiles;

/** Unpacks archives into files that only the user of the portal may read. */
final class Zip {

    private static final Pattern TOP_FOLDER = Pattern.compile("^[^/]+/?");

    private Zip() {}

    /** The name of the top folder of the archive. */
    static String folder(Path zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            ZipEntry first = entries.getNextEntry();
            return first == null ? "" : first.getName().replaceFirst("/.*", "");
        }
    }

    /** Unpacks a distribution whose entries all lie in one top folder, which is left out. */
    static void unpackFolder(Path zip, Path target) throws IOException {
        unpack(zip, target, name -> TOP_FOLDER.matcher(name).replaceFirst(""));
    }

    static void unpack(Path zip, Path target) throws IOException {
        unpack(zip, target, name -> name);
    }

    private static void unpack(Path zip, Path target, UnaryOperator<String> place) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(place.apply(entry.getName())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry points outside the archive: " + entry.getName());
                }
                unpack(entries, entry, file);
            }
        }
    }

    private static void unpack(InputStream content, ZipEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            PrivateFiles.createDirectories(file);
            return;
        }
        PrivateFiles.createDirectories(file.resolveSibling("").normalize());
        PrivateFiles.createFile(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
    }
}
