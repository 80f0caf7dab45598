package ngo.portal.ejb.text;

import java.util.LinkedHashMap;
import java.util.Map;
import ngo.portal.ejb.file.FileNotTaken;
import ngo.portal.ejb.file.ZipGuard;
import ngo.portal.ejb.text.ImportRefused.Reason;

/**
 * Unpacks a DOCX once with limits and repacks it, because the conversion library unpacks without limits: the library never
 * receives the original.
 */
final class DocxScales {

    private static final long MAX_XML_BYTES = 10L * 1024 * 1024;

    private DocxScales() {}

    /** The markup parts, repacked. Pictures and other parts are not read. */
    static byte[] weighed(byte[] content) {
        Map<String, byte[]> markup = new LinkedHashMap<>(parts(content));
        if (!markup.containsKey("[Content_Types].xml") || !markup.containsKey("word/document.xml")) {
            throw new ImportRefused(Reason.NOT_A_DOCUMENT);
        }
        markup.keySet().removeIf(name -> !name.endsWith(".xml") && !name.endsWith(".rels"));
        long bytes = markup.values().stream().mapToLong(part -> part.length).sum();
        if (bytes > MAX_XML_BYTES) {
            throw new ImportRefused(Reason.TOO_MUCH_INSIDE);
        }
        markup.values().forEach(XmlScales::weigh);
        return ZipGuard.packed(markup);
    }

    private static Map<String, byte[]> parts(byte[] content) {
        try {
            return ZipGuard.parts(content);
        } catch (FileNotTaken refused) {
            boolean tooMuch = refused.reason() == FileNotTaken.Reason.TOO_MUCH_INSIDE;
            throw new ImportRefused(tooMuch ? Reason.TOO_MUCH_INSIDE : Reason.UNREADABLE);
        }
    }
}
