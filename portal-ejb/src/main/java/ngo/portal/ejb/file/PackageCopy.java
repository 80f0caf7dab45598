package ngo.portal.ejb.file;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import ngo.portal.ejb.file.MarkupRules.Fate;
import org.jspecify.annotations.Nullable;

/** Rewrites a part of an office file: relationships receive new numbers, and names that programs give to things in it are removed. */
class PackageCopy extends MarkupCopy {

    /** Programs describe a picture by the name of its file. */
    private static final Pattern FILE_NAME = Pattern.compile("(?i)\\.[a-z]{3}|_\\d{3}|\\d{6}");

    private static final Pattern GUIDE = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private static final Set<String> URIS = Set.of(
            "http://schemas.microsoft.com/office/word",
            "http://schemas.openxmlformats.org/drawingml/2006/table",
            "http://purl.oclc.org/ooxml/drawingml/table");

    private final OfficeLinks links;
    private boolean calculated;
    private boolean valued;

    PackageCopy(MarkupRules rules, OfficeLinks links) {
        super(rules);
        this.links = links;
    }

    @Override
    Fate fate(String name, XMLStreamReader reader) {
        if ("a:blip".equals(name) && isElsewhere(reader)) {
            throw new FileNotTaken(Reason.EXTERNAL);
        }
        if (("p:sldId".equals(name) || "x:sheet".equals(name)) && isHidden(reader)) {
            return Fate.DROP;
        }
        calculated |= "x:f".equals(name);
        valued |= "x:v".equals(name);
        return super.fate(name, reader);
    }

    private boolean isElsewhere(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            @Nullable String name = rules().name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            if ("r:link".equals(name) && !reader.getAttributeValue(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Hidden sheets and slides. */
    private boolean isHidden(XMLStreamReader reader) {
        @Nullable String state = reader.getAttributeValue(null, "state");
        if (state != null && !"visible".equals(state)) {
            return true;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            @Nullable String name = rules().name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            if ("r:id".equals(name) && links.isHidden(reader.getAttributeValue(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    @Nullable
    String attribute(String element, String name, String value) {
        return switch (name) {
            case "r:id", "r:embed" -> links.renumbered(value);
            case "uri", "w:uri" -> known(value);
            case "name" -> named(element, value);
            case "descr" -> FILE_NAME.matcher(value).find() ? null : super.attribute(element, name, value);
            default -> super.attribute(element, name, value);
        };
    }

    /** What says by its address what something is; of a kind that we do not know it cannot be drawn. */
    private String known(String uri) {
        if (!rules().knows(uri) && !URIS.contains(uri)) {
            throw new FileNotTaken(Reason.DRAWING);
        }
        return uri;
    }

    /** Names that a format requires are unified; only sheets keep their names. */
    private static @Nullable String named(String element, String value) {
        return switch (element) {
            case "x:sheet" -> value;
            case "a:gd" -> GUIDE.matcher(value).matches() ? value : null;
            case "wp:docPr", "pic:cNvPr", "p:cNvPr", "a:cNvPr" -> "Shape";
            case "a:clrScheme", "a:fontScheme", "a:fmtScheme", "a:theme" -> "Plain";
            default -> null;
        };
    }

    /** Refuses a file with a formula that has no stored value: its reader would see an empty cell. */
    @Override
    void left(String name) {
        if ("x:c".equals(name)) {
            if (calculated && !valued) {
                throw new FileNotTaken(Reason.NO_VALUES);
            }
            calculated = false;
            valued = false;
        }
    }
}
