package ngo.portal.ejb.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ngo.portal.ejb.text.ImportRefused.Reason;

/**
 * Unpacks a DOCX once with limits, before a library unpacks it without. What the archive says about its sizes is not believed;
 * the bytes are counted as they come.
 */
final class DocxScales {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final long MOST_XML_BYTES = 16L * 1024 * 1024;
    private static final long MOST_TIMES_PACKED = 100;
    private static final long ALWAYS_ALLOWED = 4L * 1024 * 1024;

    private final long most;
    private final Set<String> names = new HashSet<>();
    private int entries;
    private long bytes;
    private long xmlBytes;

    private DocxScales(int packed) {
        most = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, MOST_TIMES_PACKED * packed));
    }

    static void weigh(byte[] content) {
        DocxScales scales = new DocxScales(content.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                scales.weigh(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new ImportRefused(Reason.UNREADABLE);
        }
        if (!scales.names.contains("[Content_Types].xml") || !scales.names.contains("word/document.xml")) {
            throw new ImportRefused(Reason.NOT_A_DOCUMENT);
        }
    }

    private void weigh(String name, ZipInputStream zip) throws IOException {
        names.add(name);
        refuse(++entries > MOST_ENTRIES);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            bytes += count;
            xmlBytes += xml ? count : 0;
            refuse(bytes > most || xmlBytes > MOST_XML_BYTES);
            if (xml) {
                part.write(buffer, 0, count);
            }
        }
        if (xml) {
            XmlScales.weigh(part.toByteArray());
        }
    }

    private static void refuse(boolean tooMuch) {
        if (tooMuch) {
            throw new ImportRefused(Reason.TOO_MUCH_INSIDE);
        }
    }
}
