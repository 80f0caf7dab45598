package ngo.portal.ejb.translation;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.translation.XliffContent.Kind;
import ngo.portal.ejb.translation.XliffContent.Token;
import ngo.portal.ejb.translation.XliffRefused.Reason;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLIFF 2.0 and 2.1, whichever program has edited the file. It reads no document type and no external resource, and
 * skips elements of unknown modules.
 */
final class XliffReader {

    static final int MAX_BYTES = 2_097_152;
    static final int MAX_UNITS = 5_000;

    private static final Set<String> VERSIONS = Set.of("2.0", "2.1");
    private static final int MAX_DEPTH = 200;

    private final XMLStreamReader xml;

    private final List<XliffFile.Unit> units = new ArrayList<>();
    private String sourceLanguage = "";
    private String language = "";
    private String document = "";
    private String fingerprint = "";
    private int depth;

    /** A part of a unit, which a program may have split into several. */
    private record Part(int order, boolean segment, XliffContent source, @Nullable XliffContent target) {}

    private XliffReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static XliffFile read(byte[] file) {
        if (file.length == 0) {
            throw new XliffRefused(Reason.EMPTY);
        }
        if (file.length > MAX_BYTES) {
            throw new XliffRefused(Reason.TOO_LARGE);
        }
        try {
            return new XliffReader(SafeXml.coalescingReader(file)).read();
        } catch (XMLStreamException broken) {
            throw new XliffRefused(Reason.UNREADABLE);
        }
    }

    private XliffFile read() throws XMLStreamException {
        boolean begun = false;
        while (xml.hasNext()) {
            int event = next();
            if (event == START_ELEMENT && !begun) {
                begin();
                begun = true;
            } else if (event == START_ELEMENT) {
                element();
            }
        }
        UUID id = InputParser.id(document).orElseThrow(() -> new XliffRefused(Reason.OTHER_DOCUMENT));
        if (fingerprint.isEmpty()) {
            throw new XliffRefused(Reason.NO_FINGERPRINT);
        }
        return new XliffFile(id, sourceLanguage, language, fingerprint, units);
    }

    private void begin() {
        if (!xml.getLocalName().equals("xliff")) {
            throw new XliffRefused(Reason.UNREADABLE);
        }
        if (!isCore() || !VERSIONS.contains(attribute("version"))) {
            throw new XliffRefused(Reason.OTHER_VERSION);
        }
        sourceLanguage = attribute("srcLang");
        language = attribute("trgLang");
    }

    /** Walks through files and groups, and reads each unit as a whole. */
    private void element() throws XMLStreamException {
        if (isCore("file")) {
            if (!document.isEmpty()) {
                throw new XliffRefused(Reason.OTHER_DOCUMENT);
            }
            document = attribute("original");
        } else if (isCore("unit")) {
            if (units.size() == MAX_UNITS) {
                throw new XliffRefused(Reason.TOO_MANY_UNITS);
            }
            units.add(unit());
        } else if (XliffWriter.METADATA.equals(xml.getNamespaceURI())
                && xml.getLocalName().equals("meta")
                && attribute("type").equals(XliffWriter.FINGERPRINT)) {
            fingerprint = words().strip();
        } else if (!isCore("group") && !XliffWriter.METADATA.equals(xml.getNamespaceURI())) {
            skip();
        }
    }

    private XliffFile.Unit unit() throws XMLStreamException {
        String id = attribute("id");
        String type = attribute("type");
        List<Part> parts = new ArrayList<>();
        while (next() != END_ELEMENT) {
            if (xml.getEventType() == START_ELEMENT) {
                if (isCore("segment") || isCore("ignorable")) {
                    parts.add(part(parts.size() + 1));
                } else {
                    skip();
                }
            }
        }
        return new XliffFile.Unit(id, type, source(parts), target(parts));
    }

    private Part part(int place) throws XMLStreamException {
        boolean segment = isCore("segment");
        XliffContent source = XliffContent.NOTHING;
        @Nullable XliffContent target = null;
        int order = place;
        while (next() != END_ELEMENT) {
            if (xml.getEventType() != START_ELEMENT) {
                continue;
            }
            if (isCore("source")) {
                source = content();
            } else if (isCore("target")) {
                order = InputParser.whole(attribute("order")).orElse(place);
                target = content();
            } else {
                skip();
            }
        }
        return new Part(order, segment, source, target);
    }

    private static XliffContent source(List<Part> parts) {
        return joined(parts.stream().map(Part::source).toList());
    }

    /** Empty if a part of it is not translated yet. */
    private static XliffContent target(List<Part> parts) {
        boolean whole = parts.stream()
                .filter(part -> part.segment() && !part.source().plain().isEmpty())
                .map(Part::target)
                .allMatch(target -> target != null && !target.plain().isEmpty());
        return whole
                ? joined(parts.stream()
                        .sorted(Comparator.comparingInt(Part::order))
                        .map(part -> Objects.requireNonNullElse(part.target(), part.source()))
                        .toList())
                : XliffContent.NOTHING;
    }

    private static XliffContent joined(List<XliffContent> parts) {
        return new XliffContent(
                parts.stream().flatMap(part -> part.tokens().stream()).toList());
    }

    /** The content up to the end of a source or target. */
    private XliffContent content() throws XMLStreamException {
        List<Token> tokens = new ArrayList<>();
        content(tokens);
        return new XliffContent(tokens);
    }

    private void content(List<Token> tokens) throws XMLStreamException {
        while (next() != END_ELEMENT) {
            if (isText()) {
                tokens.add(new Token(Kind.WORDS, "", xml.getText()));
            } else if (xml.getEventType() == START_ELEMENT) {
                code(tokens);
            }
        }
    }

    private void code(List<Token> tokens) throws XMLStreamException {
        String id = attribute("id");
        switch (isCore() ? xml.getLocalName() : "") {
            case "pc" -> {
                tokens.add(new Token(Kind.OPEN, id, element("subType", "dispStart")));
                content(tokens);
                tokens.add(new Token(Kind.CLOSE, id, ""));
            }
            case "ph" -> {
                tokens.add(new Token(Kind.SINGLE, id, element("subType", "disp")));
                skip();
            }
            case "sc" -> {
                tokens.add(new Token(Kind.OPEN, id, element("subType", "disp")));
                skip();
            }
            case "ec" -> {
                tokens.add(new Token(Kind.CLOSE, attribute("startRef"), ""));
                skip();
            }
            case "mrk" -> content(tokens);
            case "sm", "em" -> skip();
            default -> throw new XliffRefused(Reason.UNREADABLE);
        }
    }

    private String element(String subType, String address) {
        return XliffMarkup.element(attribute(subType), attribute(address));
    }

    private String words() throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (next() != END_ELEMENT) {
            if (isText()) {
                words.append(xml.getText());
            } else if (xml.getEventType() == START_ELEMENT) {
                skip();
            }
        }
        return words.toString();
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = next();
            open += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        }
    }

    /** The parser reports a document type even if it does not read it. */
    private int next() throws XMLStreamException {
        int event = xml.next();
        depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        if (event == DTD || event == ENTITY_REFERENCE || depth > MAX_DEPTH) {
            throw new XliffRefused(Reason.UNREADABLE);
        }
        return event;
    }

    private boolean isText() {
        int event = xml.getEventType();
        return event == CHARACTERS || event == CDATA || event == SPACE;
    }

    private boolean isCore(String name) {
        return isCore() && xml.getLocalName().equals(name);
    }

    private boolean isCore() {
        return XliffWriter.CORE.equals(xml.getNamespaceURI());
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
