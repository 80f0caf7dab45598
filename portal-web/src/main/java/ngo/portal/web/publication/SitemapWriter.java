package ngo.portal.web.publication;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ngo.portal.persistence.publication.ListedDocument;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.RequestLanguage;

/** Writes lists of addresses as sitemaps.org has them, each address with those of the same page in other languages. */
final class SitemapWriter {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String NOBODYS = "x-default";

    private final String base;
    private final XMLStreamWriter xml;

    SitemapWriter(String base, OutputStream out) throws XMLStreamException {
        this.base = base;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /** Writes a sitemap index. */
    void index(Stream<String> parts) throws XMLStreamException {
        begin("sitemapindex");
        for (Iterator<String> all = parts.iterator(); all.hasNext(); ) {
            xml.writeStartElement("sitemap");
            element("loc", base + all.next());
            xml.writeEndElement();
        }
        end();
    }

    /**
     * Pages that are there in each language.
     *
     * @param paths what follows the language
     */
    void pages(Stream<String> paths) throws XMLStreamException {
        begin("urlset");
        List<String> spoken =
                RequestLanguage.offered().stream().map(InterfaceLanguage::tag).toList();
        for (Iterator<String> all = paths.iterator(); all.hasNext(); ) {
            addresses(all.next(), spoken, RequestLanguage.usual().tag(), "");
        }
        end();
    }

    /**
     * Each text is listed only at its canonical address: the original, and translations of the present text.
     *
     * @param folder the path between the language and the slug of each document
     */
    void documents(String folder, List<ListedDocument> documents) throws XMLStreamException {
        begin("urlset");
        for (ListedDocument one : documents) {
            String original = RequestLanguage.about(one.language()).tag();
            List<String> languages = Stream.concat(Stream.of(original), one.languages().stream())
                    .filter(SitemapWriter::isOffered)
                    .distinct()
                    .toList();
            addresses(folder + one.slug(), languages, original, one.changedAt().toString());
        }
        end();
    }

    private void addresses(String path, List<String> languages, String usual, String changed)
            throws XMLStreamException {
        for (String language : languages) {
            xml.writeStartElement("url");
            element("loc", address(language, path));
            if (!changed.isEmpty()) {
                element("lastmod", changed);
            }
            if (languages.size() > 1) {
                for (String other : languages) {
                    alternate(other, address(other, path));
                }
                alternate(NOBODYS, address(usual, path));
            }
            xml.writeEndElement();
        }
    }

    private void alternate(String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private String address(String language, String path) {
        return base + "/" + language + path;
    }

    private static boolean isOffered(String tag) {
        return RequestLanguage.offered(tag).isPresent();
    }

    private void begin(String root) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(SITEMAP);
        if (root.equals("urlset")) {
            xml.writeNamespace("xhtml", XHTML);
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
