package ngo.portal.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fact about an installation that is remembered by the mere presence of a file. */
final class Flag {

    private Flag() {}

    static boolean absent(Path file) {
        return Files.notExists(file);
    }

    static void set(Path file) throws IOException {
        Files.writeString(file, "");
    }
}
