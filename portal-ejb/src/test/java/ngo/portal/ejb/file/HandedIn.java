package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody hands it in. Whatever of it must not come out again begins with {@link #PLANTED}, whatever must is named.
 *
 * @param expected a {@link FileKind} or the {@link Reason} of the refusal
 * @param kept words that are still read in what comes out
 */
record HandedIn(
        String name, @SuppressWarnings("ArrayRecordComponent") byte[] bytes, Object expected, List<String> kept) {

    static final String PLANTED = "Qzamina";

    private static List<HandedIn> made = List.of();

    static HandedIn of(String name, byte[] bytes, Object expected, String... kept) {
        return new HandedIn(name, bytes, expected, List.of(kept));
    }

    @Override
    public String toString() {
        return name;
    }

    static byte[] zip(Map<String, ?> parts) {
        return zip(parts, null);
    }

    /** With a note, extra fields and times, as programs leave them. */
    static byte[] zip(Map<String, ?> parts, @Nullable String note) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, ?> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                byte[] bytes = part.getValue() instanceof byte[] raw
                        ? raw
                        : part.getValue().toString().getBytes(UTF_8);
                if (part.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(sum.getValue());
                }
                if (note != null) {
                    entry.setComment(note);
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
            if (note != null) {
                zip.setComment(note);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** All of them, made once. */
    static synchronized List<HandedIn> all() throws IOException {
        if (made.isEmpty()) {
            made = List.copyOf(made());
        }
        return made;
    }

    private static List<HandedIn> made() throws IOException {
        List<HandedIn> all = new ArrayList<>();
        all.addAll(WordFiles.all());
        all.addAll(SheetAndSlideFiles.all());
        all.addAll(OpenFiles.all());
        all.addAll(PdfFiles.all());
        all.addAll(PictureFiles.all());
        return all;
    }
}
