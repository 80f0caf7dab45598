package ngo.portal.ejb.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.file.MarkupRules.Fate;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a Word document. Fields become their last value, except page numbers; fields that showed the author, a time or
 * the file name become empty.
 */
final class WordCopy extends PackageCopy {

    private static final Pattern PAGE_NUMBER_FIELD =
            Pattern.compile("\\s*(PAGE|NUMPAGES|SECTIONPAGES)(\\s+\\\\\\*\\s*[A-Za-z]{1,20})*\\s*");
    private static final Pattern IDENTIFYING_FIELD = Pattern.compile(
            "\\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|FILESIZE|TEMPLATE|DOCPROPERTY|DOCVARIABLE|INFO"
                    + "|SAVEDATE|CREATEDATE|PRINTDATE|EDITTIME|REVNUM|COMMENTS|KEYWORDS|SUBJECT|TITLE)\\b.*",
            Pattern.DOTALL);

    /** A field that is being read. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean telling;
        private boolean pages;
    }

    private static final Set<String> STYLE_REFERENCES = Set.of(
            "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link", "w:numStyleLink", "w:styleLink");

    private final StyleNames styles;
    private final Deque<Field> fields = new ArrayDeque<>();
    private boolean inRun;

    /** The custom style that is being read, if any. */
    private String own = "";

    /** Whether the text of this run is hidden. */
    private boolean hidden;

    WordCopy(MarkupRules rules, OfficeLinks links) {
        super(rules, links);
        styles = links.styles();
    }

    @Override
    Fate fate(String name, XMLStreamReader reader) {
        if ("w:fldChar".equals(name)) {
            field(value(reader, "fldCharType"));
            return Fate.DROP;
        }
        if ("w:style".equals(name)) {
            own = value(reader, "customStyle").isEmpty() ? "" : value(reader, "styleId");
        }
        if ("w:r".equals(name)) {
            inRun = true;
            hidden = false;
        }
        if ("w:vanish".equals(name) && inRun) {
            hidden = !Set.of("0", "false", "off").contains(value(reader, "val"));
            return Fate.DROP;
        }
        if ("w:fldSimple".equals(name)) {
            String instruction = value(reader, "instr").toUpperCase(Locale.ROOT);
            if (IDENTIFYING_FIELD.matcher(instruction).matches()) {
                return Fate.DROP;
            }
        }
        return super.fate(name, reader);
    }

    private void field(String step) {
        if ("begin".equals(step)) {
            fields.push(new Field());
        } else if ("separate".equals(step) && !fields.isEmpty()) {
            Field field = fields.peek();
            String instruction = field.instruction.toString().toUpperCase(Locale.ROOT);
            field.telling = IDENTIFYING_FIELD.matcher(instruction).matches();
            field.pages = PAGE_NUMBER_FIELD.matcher(instruction).matches();
            if (field.pages) {
                add("<w:fldChar w:fldCharType=\"begin\"/><w:instrText xml:space=\"preserve\">" + instruction
                        + "</w:instrText><w:fldChar w:fldCharType=\"separate\"/>");
            }
        } else if ("end".equals(step) && !fields.isEmpty() && fields.pop().pages) {
            add("<w:fldChar w:fldCharType=\"end\"/>");
        }
    }

    private static String value(XMLStreamReader reader, String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (local.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    void skipped(String name, String said) {
        if ("w:instrText".equals(name) && !fields.isEmpty()) {
            fields.peek().instruction.append(said);
        }
    }

    @Override
    boolean isSaid() {
        return !hidden && fields.stream().noneMatch(field -> field.telling);
    }

    @Override
    void left(String name) {
        if ("w:r".equals(name)) {
            inRun = false;
            hidden = false;
        }
        super.left(name);
    }

    /** Removes attributes that belong to a program and not to the text. */
    @Override
    @Nullable
    String attribute(String element, String name, String value) {
        if ("w:styleId".equals(name) || ("w:val".equals(name) && STYLE_REFERENCES.contains(element))) {
            return styles.numbered(value);
        }
        if ("w:name".equals(element) && !own.isEmpty()) {
            return styles.numbered(own);
        }
        return "w:instr".equals(name) ? null : super.attribute(element, name, value);
    }
}
