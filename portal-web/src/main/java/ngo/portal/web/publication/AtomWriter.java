package ngo.portal.web.publication;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ngo.portal.persistence.delivery.ListedDelivery;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** Writes an Atom feed (RFC 4287) of statements. */
final class AtomWriter {

    static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String base;
    private final Text text;
    private final String language = RequestLanguage.now().tag();

    AtomWriter(String base, Text text) {
        this.base = base;
        this.text = text;
    }

    void write(List<ReleaseRow> rows, List<ListedDelivery> deliveries, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", base + "/feeds/statements." + language + ".atom");
        element(xml, "title", text.of("public", "feed.title"));
        element(xml, "updated", newest(rows, deliveries).toString());
        link(xml, "self", base + "/feeds/statements." + language + ".atom");
        link(xml, "alternate", base + "/" + language + "/newsroom");
        xml.writeStartElement("author");
        element(xml, "name", text.of("common", "coalition.name"));
        xml.writeEndElement();
        for (ReleaseRow row : rows) {
            entry(xml, row);
        }
        for (ListedDelivery delivery : deliveries) {
            entry(xml, delivery);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, ReleaseRow row) throws XMLStreamException {
        String address = base + "/" + language + "/statements/" + row.slug();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", row.language());
        element(xml, "id", address);
        element(xml, "title", row.title());
        element(xml, "published", row.publishedAt().toString());
        element(xml, "updated", row.changedAt().toString());
        element(xml, "summary", summary(row));
        link(xml, "alternate", address);
        xml.writeEndElement();
    }

    /**
     * A delivery is a news item of its own: a reader who follows the coalition has read the document already. The item does not mention replies,
     * because a reply may exist that is not public.
     */
    private void entry(XMLStreamWriter xml, ListedDelivery row) throws XMLStreamException {
        String address = base + "/" + language + "/" + row.place() + "/" + row.slug() + "#delivery-" + row.number();
        String shownAt = row.shownAt().toString();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", language);
        element(xml, "id", address);
        element(xml, "title", text.of("delivery", "feed.title", row.title(), row.addressee()));
        element(xml, "published", shownAt);
        element(xml, "updated", shownAt);
        if (row.reply().isKnown()) {
            element(
                    xml,
                    "summary",
                    text.of("delivery", "feed.summary." + row.reply().name()));
        }
        link(xml, "alternate", address);
        xml.writeEndElement();
    }

    private String summary(ReleaseRow row) {
        return row.kind() == PublicationKind.PUBLISHED
                ? text.of("public", "signedBy", row.signatories())
                : text.of("public", "kind." + row.kind().name());
    }

    private static Instant newest(List<ReleaseRow> rows, List<ListedDelivery> deliveries) {
        return Stream.concat(
                        rows.stream().map(ReleaseRow::changedAt),
                        deliveries.stream().map(ListedDelivery::shownAt))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(words));
        xml.writeEndElement();
    }

    /** Replaces characters that XML forbids: with a single one of them, no program can read the feed. */
    private static String allowed(String words) {
        return words.codePoints()
                .filter(AtomWriter::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In the sense of XML 1.0, production 2. */
    private static boolean isAllowed(int character) {
        boolean space = character == '\t' || character == '\n' || character == '\r';
        boolean half = Character.getType(character) == Character.SURROGATE;
        return space || (character >= ' ' && !half && character != 0xFFFE && character != 0xFFFF);
    }
}
