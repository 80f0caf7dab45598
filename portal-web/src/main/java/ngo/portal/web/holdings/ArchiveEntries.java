package ngo.portal.web.holdings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.api.shared.JsonWriting;

/** Files of an archive, one after the other; nothing of them is kept. An archive that was cut off has no list of its files and opens nowhere. */
final class ArchiveEntries {

    private final ZipOutputStream zip;

    ArchiveEntries(OutputStream out) {
        zip = new ZipOutputStream(out, UTF_8);
    }

    /** Writes the words of one file, in as many pieces as it likes. */
    @FunctionalInterface
    interface Content {
        void write(Lines lines) throws IOException;
    }

    /** Takes a piece of a file. */
    @FunctionalInterface
    interface Lines {
        void add(String words) throws IOException;
    }

    /** Takes rows of a table or objects of a list. */
    @FunctionalInterface
    interface Rows<T> {
        void add(T row) throws IOException;
    }

    /** Goes through all that there is. */
    @FunctionalInterface
    interface Walk<T> {
        void through(Rows<T> rows) throws IOException;
    }

    void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(words -> zip.write(words.getBytes(UTF_8)));
        zip.closeEntry();
    }

    void file(String name, String words) throws IOException {
        file(name, lines -> lines.add(words));
    }

    void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A table for spreadsheets, its head first. */
    void table(String name, List<String> head, Walk<List<String>> walk) throws IOException {
        file(name, lines -> {
            lines.add(Csv.MARK + Csv.line(head));
            walk.through(row -> lines.add(Csv.line(row)));
        });
    }

    /** An array of objects, each on a line of its own. */
    <T extends Record> void objects(String name, Walk<T> walk) throws IOException {
        file(name, lines -> {
            String[] before = {"[\n"};
            walk.through(one -> {
                lines.add(before[0] + JsonWriting.write(one));
                before[0] = ",\n";
            });
            lines.add(before[0].startsWith("[") ? "[]\n" : "\n]\n");
        });
    }

    /** Writes the list of files; nothing is added afterwards. */
    void end() throws IOException {
        zip.finish();
    }
}
