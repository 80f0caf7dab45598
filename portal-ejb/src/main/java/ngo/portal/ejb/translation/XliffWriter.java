package ngo.portal.ejb.translation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a translation as XLIFF 2.1, for translation programs. */
final class XliffWriter {

    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

    /** The name under which the file carries the fingerprint of its source text. */
    static final String FINGERPRINT = "source-fingerprint";

    private final XMLStreamWriter xml;

    private XliffWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes the file.
     *
     * @param language of the translation
     * @param segments of the present document with their translation
     */
    static byte[] write(TranslatableText source, String language, Segments segments) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new XliffWriter(xml).file(source, language, segments);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private void file(TranslatableText source, String language, Segments segments) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(CORE);
        xml.writeNamespace("mda", METADATA);
        xml.writeAttribute("version", "2.1");
        xml.writeAttribute("srcLang", source.text().language());
        xml.writeAttribute("trgLang", language);
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "space", "preserve");
        xml.writeStartElement("file");
        xml.writeAttribute("id", "document");
        xml.writeAttribute("original", source.document().id().toString());
        fingerprint(source.fingerprint());
        Glossary glossary = Glossary.of(source.text().language(), language);
        for (Segment segment : segments.all()) {
            unit(segment, glossary);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void fingerprint(String fingerprint) throws XMLStreamException {
        xml.writeStartElement("mda", "metadata", METADATA);
        xml.writeStartElement("mda", "metaGroup", METADATA);
        xml.writeAttribute("category", "portal");
        xml.writeStartElement("mda", "meta", METADATA);
        xml.writeAttribute("type", FINGERPRINT);
        xml.writeCharacters(fingerprint);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void unit(Segment segment, Glossary glossary) throws XMLStreamException {
        xml.writeStartElement("unit");
        xml.writeAttribute("id", segment.key());
        xml.writeAttribute("type", XliffMarkup.type(segment));
        notes(segment, glossary);
        Codes codes = new Codes();
        xml.writeStartElement("segment");
        boolean translated = !segment.words().isEmpty();
        xml.writeAttribute("state", translated ? "translated" : "initial");
        if (segment.isChanged() || segment.machine()) {
            xml.writeAttribute("subState", XliffMarkup.PREFIX + (segment.machine() ? "machine" : "changed"));
        }
        xml.writeStartElement("source");
        content(XliffMarkup.enclosing(segment, segment.source()), codes);
        xml.writeEndElement();
        if (translated) {
            codes.again();
            xml.writeStartElement("target");
            content(XliffMarkup.enclosing(segment, segment.words()), codes);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void notes(Segment segment, Glossary glossary) throws XMLStreamException {
        List<Glossary.Term> terms = glossary.terms(segment);
        if (terms.isEmpty() && !segment.isChanged()) {
            return;
        }
        xml.writeStartElement("notes");
        for (Glossary.Term term : terms) {
            note("glossary", term.source() + " → " + term.target());
        }
        if (segment.isChanged()) {
            String before = segment.madeOf();
            note("changed", segment.kind().isLine() ? before : Html.toPlain(before));
        }
        xml.writeEndElement();
    }

    private void note(String category, String words) throws XMLStreamException {
        xml.writeStartElement("note");
        xml.writeAttribute("category", category);
        xml.writeAttribute("appliesTo", "source");
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void content(Element parent, Codes codes) throws XMLStreamException {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                xml.writeCharacters(text.getWholeText());
            } else if (node instanceof Element element) {
                code(element, codes);
            }
        }
    }

    private void code(Element element, Codes codes) throws XMLStreamException {
        boolean single = element.normalName().equals("br");
        xml.writeStartElement(single ? "ph" : "pc");
        xml.writeAttribute("id", codes.id(XliffMarkup.element(element)));
        xml.writeAttribute("type", XliffMarkup.type(element));
        xml.writeAttribute("subType", XliffMarkup.subType(element));
        xml.writeAttribute("canCopy", "no");
        xml.writeAttribute("canDelete", "no");
        if (element.normalName().equals("a")) {
            xml.writeAttribute("dispStart", element.attr("href"));
        }
        if (!single) {
            content(element, codes);
        }
        xml.writeEndElement();
    }

    /**
     * The ids of the codes of one unit: the codes of the source are numbered in order, and equal codes in the target receive
     * the same ids.
     */
    private static final class Codes {

        private record Code(String id, String element) {}

        private final List<Code> all = new ArrayList<>();
        private final List<Code> left = new ArrayList<>();
        private boolean target;
        private int added;

        void again() {
            target = true;
            left.addAll(all);
        }

        String id(String element) {
            if (!target) {
                Code code = new Code(Integer.toString(all.size() + 1), element);
                all.add(code);
                return code.id();
            }
            for (Code code : left) {
                if (code.element().equals(element)) {
                    left.remove(code);
                    return code.id();
                }
            }
            added++;
            return "t" + added;
        }
    }
}
