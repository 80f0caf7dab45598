package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import ngo.portal.ejb.file.MarkupRules.Fate;
import ngo.portal.persistence.shared.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites markup by an allow list: elements and attributes that the rules name, and text where it is allowed; no comments,
 * no processing instructions, no document type. Subclasses add what they know about single elements of their format.
 */
class MarkupCopy {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 1_000_000;
    private static final int MAX_VALUE_CHARACTERS = 8_000;

    /** A file path or network address: no attribute needed for drawing contains one. */
    private static final Pattern PLACE =
            Pattern.compile("(?i)[a-z]:[\\\\/]|\\\\\\\\|/(users|home)/|[a-z]{3}:/|mailto:|javascript:");

    private final MarkupRules rules;
    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    /** The names of open elements that were written; an unwrapped element is not among them. */
    private final Deque<String> written = new ArrayDeque<>();

    private final Deque<Fate> fates = new ArrayDeque<>();

    /** For each enclosing element that offers alternatives: whether one was chosen. */
    private final Deque<Boolean> chosen = new ArrayDeque<>();

    /** Nesting depth of each of them. */
    private final Deque<Integer> choices = new ArrayDeque<>();

    private int elements;

    MarkupCopy(MarkupRules rules) {
        this.rules = rules;
    }

    final byte[] copied(byte[] xml) {
        try {
            XMLStreamReader reader = SafeXml.reader(xml);
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (XMLStreamException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        if (elements == 0 || !written.isEmpty()) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        return out.toString().getBytes(UTF_8);
    }

    private void take(XMLStreamReader reader, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new FileNotTaken(Reason.UNREADABLE);
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (++elements > MAX_ELEMENTS || fates.size() > MAX_DEPTH) {
            throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
        }
        @Nullable String name = rules.name(reader.getNamespaceURI(), reader.getLocalName());
        Fate fate = name == null ? Fate.DROP : chosen(name, reader);
        if (fate == Fate.DROP) {
            if (fates.isEmpty()) {
                throw new FileNotTaken(Reason.UNREADABLE);
            }
            skip(name == null ? "" : name, reader);
            return;
        }
        fates.push(fate);
        if (fate == Fate.KEEP && name != null) {
            write(name, reader);
        }
    }

    /** Of several alternatives, the first whose requirements are known. */
    private Fate chosen(String name, XMLStreamReader reader) {
        if ("mc:AlternateContent".equals(name)) {
            chosen.push(false);
            choices.push(fates.size());
            return Fate.UNWRAP;
        }
        if ("mc:Choice".equals(name) || "mc:Fallback".equals(name)) {
            if (chosen.isEmpty() || chosen.peek() || !isKnown(reader)) {
                return Fate.DROP;
            }
            chosen.pop();
            chosen.push(true);
            return Fate.UNWRAP;
        }
        return fate(name, reader);
    }

    private boolean isKnown(XMLStreamReader reader) {
        @Nullable String needs = reader.getAttributeValue(null, "Requires");
        if (needs == null) {
            return true;
        }
        for (String prefix : needs.strip().split("\\s+", -1)) {
            if (!rules.knows(reader.getNamespaceURI(prefix))) {
                return false;
            }
        }
        return true;
    }

    private void skip(String name, XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                elements++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                skipped(name, reader.getText());
            }
            if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
                throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
            }
        }
    }

    private void write(String name, XMLStreamReader reader) {
        out.append('<').append(name);
        if (written.isEmpty()) {
            out.append(rules.declarations());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            @Nullable String attribute = rules.name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            if (attribute != null && rules.isAllowed(attribute)) {
                @Nullable String value = attribute(name, attribute, reader.getAttributeValue(i));
                if (value != null && value.length() <= MAX_VALUE_CHARACTERS) {
                    out.append(' ').append(attribute).append("=\"");
                    escape(value);
                    out.append('"');
                }
            }
        }
        out.append('>');
        written.push(name);
    }

    private void end() {
        if (fates.pop() == Fate.UNWRAP) {
            if (!choices.isEmpty() && choices.peek() == fates.size()) {
                choices.pop();
                chosen.pop();
            }
            return;
        }
        String name = written.pop();
        left(name);
        out.append("</").append(name).append('>');
    }

    private void text(String said) {
        if (!written.isEmpty() && rules.hasText(written.peek()) && isSaid()) {
            escape(said);
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.append(sign);
            }
        }
    }

    /** Markup of the sanitiser's own. */
    final void add(String markup) {
        out.append(markup);
    }

    final MarkupRules rules() {
        return rules;
    }

    /** What becomes of an element. */
    Fate fate(String name, XMLStreamReader reader) {
        return rules.fate(name);
    }

    /** The value to write for an attribute; may be empty. */
    @Nullable
    String attribute(String element, String name, String value) {
        return PLACE.matcher(value).find() ? null : value;
    }

    /** Called at the end of an element that was written. */
    void left(String name) {}

    /** Called for text in an element that is removed. */
    void skipped(String name, String said) {}

    /** Whether text is written here. */
    boolean isSaid() {
        return true;
    }
}
