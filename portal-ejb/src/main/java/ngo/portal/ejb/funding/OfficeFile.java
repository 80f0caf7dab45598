package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import ngo.portal.persistence.funding.FileNotTaken;

/** Takes the names of authors, programs and printers out of texts and tables of the usual offices. Whatever holds a macro is not taken. */
final class OfficeFile {

    private static final int MOST_PARTS = 5000;
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    /** A moment that every archive can name; a real one would say when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String NO_CORE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""";

    private static final String NO_APP =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>""";

    private static final String NO_CUSTOM =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>""";

    private static final String NO_META =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>""";

    private static final Map<String, String> EMPTIED = Map.of(
            "docProps/core.xml", NO_CORE,
            "docProps/app.xml", NO_APP,
            "docProps/custom.xml", NO_CUSTOM,
            "meta.xml", NO_META);

    private OfficeFile() {}

    static boolean isArchive(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** By the parts that are in it. */
    static FileKind kindOf(byte[] bytes) {
        Map<String, byte[]> parts = parts(bytes);
        if (parts.keySet().stream().anyMatch(OfficeFile::isActive)) {
            throw new FileNotTaken();
        }
        if (parts.containsKey("[Content_Types].xml")) {
            if (parts.containsKey("word/document.xml")) {
                return FileKind.DOCX;
            }
            if (parts.containsKey("xl/workbook.xml")) {
                return FileKind.XLSX;
            }
        }
        String said = new String(parts.getOrDefault("mimetype", new byte[0]), UTF_8).strip();
        for (FileKind kind : new FileKind[] {FileKind.ODT, FileKind.ODS}) {
            if (kind.type().equals(said) && parts.containsKey("content.xml")) {
                return kind;
            }
        }
        throw new FileNotTaken();
    }

    /** Programs and files inside of files. */
    private static boolean isActive(String part) {
        return part.endsWith("vbaProject.bin")
                || part.startsWith("Basic/")
                || part.startsWith("Scripts/")
                || part.contains("/embeddings/")
                || part.contains("/activeX/");
    }

    static byte[] cleaned(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(bytes).entrySet()) {
                write(zip, part.getKey(), cleaned(part.getKey(), part.getValue()));
            }
        } catch (IOException broken) {
            throw new FileNotTaken();
        }
        return out.toByteArray();
    }

    private static byte[] cleaned(String name, byte[] part) {
        String instead = EMPTIED.get(name);
        if (instead != null) {
            return instead.getBytes(UTF_8);
        }
        if (name.endsWith(".jpeg") || name.endsWith(".jpg")) {
            return Picture.drawnAnew(part, "jpeg");
        }
        if (name.endsWith(".png")) {
            return Picture.drawnAnew(part, "png");
        }
        return name.endsWith(".xml") ? withoutAuthors(new String(part, UTF_8)).getBytes(UTF_8) : part;
    }

    /** Who has commented and changed something, and when. */
    private static String withoutAuthors(String xml) {
        return xml.replaceAll("\\b(w:author|w:initials|w:date|w15:author|w15:userId)=\"[^\"]*\"", "$1=\"\"")
                .replaceAll("<dc:creator>[^<]*</dc:creator>", "<dc:creator></dc:creator>")
                .replaceAll("<author>[^<]*</author>", "<author></author>");
    }

    /** The part that says the kind of an open document stands first and as it is, as its format wants. */
    private static void write(ZipOutputStream zip, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if ("mimetype".equals(name)) {
            CRC32 sum = new CRC32();
            sum.update(part);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    private static Map<String, byte[]> parts(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) (MOST_BYTES - all + 1));
                all += part.length;
                if (all > MOST_BYTES || parts.size() >= MOST_PARTS || parts.put(entry.getName(), part) != null) {
                    throw new FileNotTaken();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileNotTaken();
        }
        return parts;
    }
}
