package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import ngo.portal.ejb.file.MarkupRules.Fate;
import ngo.portal.persistence.shared.SafeXml;
import org.jspecify.annotations.Nullable;

/** Sanitises a text or spreadsheet in OpenDocument format: keeps content, styles and pictures; removes settings, history and macros. */
final class OpenDocument {

    /** Version of the format, which later programs read too. */
    private static final String VERSION = "1.3";

    private static final String MANIFEST_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\""
            + VERSION + "\">";

    private final Map<String, byte[]> given;
    private final FileKind kind;
    private final InnerPictures pictures = new InnerPictures();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, byte[]> drawn = new LinkedHashMap<>();
    private final Set<String> hidden;
    private final StyleNames styles = new StyleNames();

    private OpenDocument(Map<String, byte[]> given, FileKind kind) {
        this.given = given;
        this.kind = kind;
        this.hidden = hiddenStyles(given.getOrDefault("content.xml", new byte[0]));
    }

    static CleanFile rebuilt(Map<String, byte[]> parts) {
        String manifest = new String(parts.getOrDefault("META-INF/manifest.xml", new byte[0]), ISO_8859_1);
        if (manifest.contains("encryption-data")) {
            throw new FileNotTaken(Reason.LOCKED);
        }
        String said = new String(parts.getOrDefault("mimetype", new byte[0]), ISO_8859_1).strip();
        for (FileKind kind : new FileKind[] {FileKind.ODT, FileKind.ODS}) {
            if (kind.type().equals(said) && parts.containsKey("content.xml")) {
                return new OpenDocument(parts, kind).written();
            }
        }
        throw new FileNotTaken(Reason.UNKNOWN_KIND);
    }

    private CleanFile written() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("mimetype", kind.type().getBytes(UTF_8));
        StringBuilder manifest = new StringBuilder(MANIFEST_HEAD);
        entry(manifest, "/\" manifest:version=\"" + VERSION, kind.type());
        for (String part : new String[] {"content.xml", "styles.xml"}) {
            if (given.containsKey(part)) {
                all.put(part, new Copy().copied(given.getOrDefault(part, new byte[0])));
                entry(manifest, part, "text/xml");
            }
        }
        drawn.forEach((name, picture) -> entry(manifest, name, name.endsWith("jpeg") ? "image/jpeg" : "image/png"));
        all.putAll(drawn);
        all.put(
                "META-INF/manifest.xml",
                manifest.append("</manifest:manifest>").toString().getBytes(UTF_8));
        return new CleanFile(kind, ZipGuard.packed(all));
    }

    private static void entry(StringBuilder manifest, String path, String type) {
        manifest.append("<manifest:file-entry manifest:full-path=\"")
                .append(path)
                .append("\" manifest:media-type=\"")
                .append(type)
                .append("\"/>");
    }

    /** Names of styles that hide tables or text. */
    private static Set<String> hiddenStyles(byte[] content) {
        Set<String> hidden = new HashSet<>();
        try {
            XMLStreamReader reader = SafeXml.reader(content);
            String style = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if ("style".equals(reader.getLocalName())) {
                    style = said(reader, "style:name");
                } else if ("false".equals(said(reader, "table:display")) || isUnseen(reader)) {
                    hidden.add(style);
                }
            }
        } catch (XMLStreamException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        return hidden;
    }

    private static boolean isUnseen(XMLStreamReader reader) {
        String shown = said(reader, "text:display");
        return "none".equals(shown) || "condition".equals(shown);
    }

    private static String said(XMLStreamReader reader, String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (attribute.equals(MarkupRules.OPEN.name(namespace, reader.getAttributeLocalName(i)))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private @Nullable String picture(String place) {
        String part = place.startsWith("./") ? place.substring(2) : place;
        byte @Nullable [] bytes = given.get(part);
        if (bytes == null) {
            throw new FileNotTaken(Reason.EXTERNAL);
        }
        return renamed.computeIfAbsent(part, once -> {
            CleanFile picture = pictures.drawn(bytes);
            String name = "Pictures/" + (drawn.size() + 1) + (picture.kind() == FileKind.JPEG ? ".jpeg" : ".png");
            drawn.put(name, picture.bytes());
            return name;
        });
    }

    /** Rewrites one of its two parts. */
    private final class Copy extends MarkupCopy {

        Copy() {
            super(MarkupRules.OPEN);
        }

        @Override
        Fate fate(String name, XMLStreamReader reader) {
            boolean unseen = ("table:table".equals(name) && hidden.contains(said(reader, "table:style-name")))
                    || (name.startsWith("text:") && hidden.contains(said(reader, "text:style-name")))
                    || ("text:section".equals(name) && isUnseen(reader));
            return unseen ? Fate.DROP : super.fate(name, reader);
        }

        private boolean isNameOfStyle(String element, String name) {
            return switch (name) {
                case "style:name" -> !"style:font-face".equals(element);
                case "style:master-page-name", "style:page-layout-name" -> true;
                default -> false;
            };
        }

        /** Only pictures may refer to other parts. */
        @Override
        @Nullable
        String attribute(String element, String name, String value) {
            if ("office:version".equals(name)) {
                return VERSION;
            }
            if (name.endsWith("-style-name") || name.endsWith(":style-name") || isNameOfStyle(element, name)) {
                return styles.of(value);
            }
            if ("draw:name".equals(name)) {
                return "draw:equation".equals(element) && value.matches("f[0-9]{1,4}") ? value : null;
            }
            if (!"xlink:href".equals(name)) {
                return super.attribute(element, name, value);
            }
            boolean picture = "draw:image".equals(element) || "style:background-image".equals(element);
            return picture && !value.isEmpty() ? picture(value) : null;
        }
    }
}
