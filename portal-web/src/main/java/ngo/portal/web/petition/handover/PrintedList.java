package ngo.portal.web.petition.handover;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ngo.portal.persistence.text.InterfaceLanguage;

/** A page that is kept as a file and printed: it needs nothing besides itself. */
final class PrintedList {

    private static final String LOOK =
            """
            body{font:11pt/1.4 serif;max-width:45em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}
            th,td{text-align:start;padding:.2em .6em;border-bottom:1px solid #999}tr{break-inside:avoid}thead{display:table-header-group}
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter page;

    PrintedList(InterfaceLanguage language, String title) {
        try {
            page = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            page.writeDTD("<!DOCTYPE html>");
            page.writeStartElement("html");
            page.writeAttribute("lang", language.tag());
            page.writeAttribute("dir", language.direction());
            page.writeStartElement("head");
            page.writeEmptyElement("meta");
            page.writeAttribute("charset", "utf-8");
            element("title", title);
            element("style", LOOK);
            page.writeEndElement();
            page.writeStartElement("body");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Words of the page itself. */
    void line(String element, String words) {
        try {
            element(element, words);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Words of somebody else, in their own language and direction. */
    void written(String element, String language, String words) {
        try {
            page.writeStartElement(element);
            page.writeAttribute("lang", language);
            page.writeAttribute("dir", "auto");
            page.writeCharacters(words);
            page.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The first cell of each row may be a name in any script. */
    void table(List<String> head, List<List<String>> rows) {
        try {
            page.writeStartElement("table");
            page.writeStartElement("thead");
            page.writeStartElement("tr");
            for (String cell : head) {
                page.writeStartElement("th");
                page.writeAttribute("scope", "col");
                page.writeCharacters(cell);
                page.writeEndElement();
            }
            page.writeEndElement();
            page.writeEndElement();
            page.writeStartElement("tbody");
            for (List<String> row : rows) {
                row(row);
            }
            page.writeEndElement();
            page.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void row(List<String> cells) throws XMLStreamException {
        page.writeStartElement("tr");
        for (String cell : cells) {
            page.writeStartElement("td");
            element("bdi", cell);
            page.writeEndElement();
        }
        page.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        page.writeStartElement(name);
        page.writeCharacters(words);
        page.writeEndElement();
    }

    /** All of it; nothing is written afterwards. */
    byte[] bytes() {
        try {
            page.writeEndDocument();
            page.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(XMLStreamException cause) {
        return new IllegalStateException("a page in memory cannot be written", cause);
    }
}
