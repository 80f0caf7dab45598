package ngo.portal.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Formats all pages below the folders that are named. {@code make format} runs it. */
final class FormatPages {

    private FormatPages() {}

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            for (Path file : pages(Path.of(folder))) {
                String formatted = formatted(file);
                if (!formatted.equals(Files.readString(file))) {
                    Files.writeString(file, formatted);
                }
            }
        }
    }

    static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    static String formatted(Path file) throws IOException {
        try {
            return PageFormatter.format(Files.readString(file));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
