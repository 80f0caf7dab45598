package ngo.portal.ejb.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import ngo.portal.persistence.shared.SafeXml;
import org.jspecify.annotations.Nullable;

/** Relationships of a part of an office file: to other parts of known kinds, with new numbers; external targets are removed. */
final class OfficeLinks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NONE = "rId0";

    /** One relationship of the original. */
    record Link(String type, String target, boolean outside) {}

    private final OfficeFile file;
    private final Map<String, Link> given;
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final StringBuilder written = new StringBuilder(HEAD);

    OfficeLinks(OfficeFile file, Map<String, Link> given) {
        this.file = file;
        this.given = given;
    }

    /** Reads the relationships of a part, with full names of their targets. */
    static Map<String, Link> read(byte @Nullable [] xml, String part) {
        Map<String, Link> links = new LinkedHashMap<>();
        if (xml == null) {
            return links;
        }
        try {
            XMLStreamReader reader = SafeXml.reader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new FileNotTaken(Reason.UNREADABLE);
                }
                if (event == XMLStreamConstants.START_ELEMENT && "Relationship".equals(reader.getLocalName())) {
                    String type = said(reader, "Type");
                    boolean outside = "External".equalsIgnoreCase(said(reader, "TargetMode"));
                    links.put(
                            said(reader, "Id"),
                            new Link(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    outside ? "" : resolved(part, said(reader, "Target")),
                                    outside));
                }
            }
        } catch (XMLStreamException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        return links;
    }

    private static String said(XMLStreamReader reader, String name) {
        @Nullable String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static String resolved(String part, String target) {
        String path =
                target.startsWith("/") ? target.substring(1) : part.substring(0, part.lastIndexOf('/') + 1) + target;
        StringBuilder plain = new StringBuilder();
        for (String step : path.split("/", -1)) {
            if ("..".equals(step)) {
                plain.setLength(Math.max(0, plain.lastIndexOf("/")));
            } else if (!".".equals(step) && !step.isEmpty()) {
                plain.append(plain.isEmpty() ? "" : "/").append(step);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Adds parts that belong to this one although its markup does not refer to them. */
    void addImplied() {
        given.forEach((id, link) -> {
            if (!link.outside && OfficePart.isImplied(link.type)) {
                renumbered(id);
            }
        });
    }

    /** The new number of a part to which the markup refers. */
    String renumbered(String id) {
        @Nullable String known = numbers.get(id);
        if (known != null) {
            return known;
        }
        @Nullable Link link = given.get(id);
        if (link != null && link.outside && "image".equals(link.type)) {
            throw new FileNotTaken(Reason.EXTERNAL);
        }
        @Nullable String target = link == null || link.outside ? null : file.taken(link.target, link.type);
        if (link == null || target == null) {
            return NONE;
        }
        String number = "rId" + (numbers.size() + 1);
        numbers.put(id, number);
        written.append("<Relationship Id=\"")
                .append(number)
                .append("\" Type=\"")
                .append(TYPES)
                .append(link.type)
                .append("\" Target=\"/")
                .append(target)
                .append("\"/>");
        return number;
    }

    /** The style names of the whole file. */
    StyleNames styles() {
        return file.styles();
    }

    boolean isHidden(String id) {
        @Nullable Link link = given.get(id);
        return link != null && file.isHidden(link.target);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    byte[] written() {
        return (written + "</Relationships>").getBytes(StandardCharsets.UTF_8);
    }
}
