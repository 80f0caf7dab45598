package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import ngo.portal.persistence.shared.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Sanitises a document, spreadsheet or presentation of an office program: starting with its main part, it rewrites and
 * renames each part that is needed for display. Unreachable parts and parts of other kinds are left out.
 */
final class OfficeFile {

    private static final String TYPES = "[content_types].xml";
    private static final String TYPES_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>";
    private static final String ROOT_LINKS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"";

    /** A part that is to be rewritten. */
    private record Step(String from, String to, OfficePart part) {}

    private final Map<String, byte[]> given = new HashMap<>();
    private final FileKind kind;
    private final InnerPictures pictures = new InnerPictures();
    private final Map<String, String> renamed = new HashMap<>();
    private final StyleNames styles = new StyleNames();
    private final Map<OfficePart, Integer> counted = new EnumMap<>(OfficePart.class);
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder(TYPES_HEAD);

    private OfficeFile(Map<String, byte[]> parts, FileKind kind) {
        parts.forEach((name, part) -> given.put(name.toLowerCase(Locale.ROOT), part));
        this.kind = kind;
    }

    static CleanFile rebuilt(byte[] bytes) {
        Map<String, byte[]> parts = ZipGuard.parts(bytes);
        parts.keySet().forEach(OfficeFile::requireQuiet);
        if (parts.containsKey("mimetype")) {
            return OpenDocument.rebuilt(parts);
        }
        Map<String, byte[]> lower = new HashMap<>();
        parts.forEach((name, part) -> lower.put(name.toLowerCase(Locale.ROOT), part));
        byte[] said = lower.getOrDefault(TYPES, new byte[0]);
        if (said.length == 0) {
            throw new FileNotTaken(Reason.UNKNOWN_KIND);
        }
        if (new String(said, ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT)
                .contains("macroenabled")) {
            throw new FileNotTaken(Reason.MACROS);
        }
        String main = OfficeLinks.read(lower.get("_rels/.rels"), "").values().stream()
                .filter(link -> "officeDocument".equals(link.type()) && !link.outside())
                .map(OfficeLinks.Link::target)
                .findFirst()
                .orElseThrow(() -> new FileNotTaken(Reason.UNKNOWN_KIND));
        OfficePart first = first(lower.getOrDefault(main, new byte[0]));
        FileKind kind =
                switch (first) {
                    case DOCUMENT -> FileKind.DOCX;
                    case PRESENTATION -> FileKind.PPTX;
                    default -> FileKind.XLSX;
                };
        return new OfficeFile(parts, kind).from(main, first);
    }

    /** Refuses macros, embedded files and signatures, however their names are spelled. */
    private static void requireQuiet(String part) {
        String name = part.toLowerCase(Locale.ROOT).replace('\\', '/');
        if (name.contains("vbaproject")
                || name.contains("vbadata")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("macrosheets/")
                || name.contains("customui/")) {
            throw new FileNotTaken(Reason.MACROS);
        }
        if (name.contains("embeddings/")
                || name.contains("activex/")
                || name.contains("oleobject")
                || (name.startsWith("object ") && name.contains("/"))
                || name.contains("afchunk")) {
            throw new FileNotTaken(Reason.EMBEDDED);
        }
        if (name.startsWith("_xmlsignatures/") || name.contains("signatures.xml")) {
            throw new FileNotTaken(Reason.SIGNED);
        }
    }

    private static OfficePart first(byte[] main) {
        try {
            XMLStreamReader reader = SafeXml.reader(main);
            reader.nextTag();
            return switch (reader.getLocalName()) {
                case "document" -> OfficePart.DOCUMENT;
                case "presentation" -> OfficePart.PRESENTATION;
                case "workbook" -> OfficePart.WORKBOOK;
                default -> throw new FileNotTaken(Reason.UNKNOWN_KIND);
            };
        } catch (XMLStreamException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
    }

    private CleanFile from(String main, OfficePart first) {
        String name = first.name(kind, 1) + ".xml";
        renamed.put(main, name);
        ahead.add(new Step(main, name, first));
        while (!ahead.isEmpty()) {
            write(ahead.removeFirst());
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", (types + "</Types>").getBytes(UTF_8));
        all.put("_rels/.rels", (ROOT_LINKS + name + "\"/></Relationships>").getBytes(UTF_8));
        all.putAll(written);
        return new CleanFile(kind, ZipGuard.packed(all));
    }

    private void write(Step step) {
        byte[] part = given.getOrDefault(step.from, new byte[0]);
        int folder = step.from.lastIndexOf('/') + 1;
        String beside = step.from.substring(0, folder) + "_rels/" + step.from.substring(folder) + ".rels";
        OfficeLinks links = new OfficeLinks(this, OfficeLinks.read(given.get(beside), step.from));
        byte[] copied = step.part.copy(links).copied(part);
        links.addImplied();
        written.put(step.to, copied);
        types.append("<Override PartName=\"/")
                .append(step.to)
                .append("\" ContentType=\"")
                .append(step.part.type())
                .append("\"/>");
        if (!links.isEmpty()) {
            int to = step.to.lastIndexOf('/') + 1;
            written.put(step.to.substring(0, to) + "_rels/" + step.to.substring(to) + ".rels", links.written());
        }
    }

    /** The new name of a part that is kept; empty for one that is removed. */
    @Nullable
    String taken(String target, String link) {
        @Nullable String known = renamed.get(target);
        if (known != null) {
            return known;
        }
        @Nullable OfficePart part = OfficePart.of(link, kind);
        byte @Nullable [] bytes = given.get(target);
        if (part == null || bytes == null) {
            return null;
        }
        String name = part.name(kind, counted.merge(part, 1, Integer::sum));
        if (part == OfficePart.IMAGE) {
            CleanFile drawn = pictures.drawn(bytes);
            name += drawn.kind() == FileKind.JPEG ? ".jpeg" : ".png";
            written.put(name, drawn.bytes());
        } else {
            name += ".xml";
            ahead.add(new Step(target, name, part));
        }
        renamed.put(target, name);
        return name;
    }

    StyleNames styles() {
        return styles;
    }

    /** Whether a part declares itself hidden. */
    boolean isHidden(String target) {
        byte @Nullable [] part = given.get(target);
        if (part == null) {
            return false;
        }
        try {
            XMLStreamReader reader = SafeXml.reader(part);
            reader.nextTag();
            @Nullable String shown = reader.getAttributeValue(null, "show");
            return "0".equals(shown) || "false".equals(shown);
        } catch (XMLStreamException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
    }
}
