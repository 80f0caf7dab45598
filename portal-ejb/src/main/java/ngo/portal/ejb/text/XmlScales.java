package ngo.portal.ejb.text;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.shared.SafeXml;

/** Checks the limits of an XML part without building a tree: no document type, limited depth, limited number of elements. */
final class XmlScales {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 300_000;

    private XmlScales() {}

    static void weigh(byte[] xml) {
        try {
            XMLStreamReader reader = SafeXml.reader(xml);
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                refuse(event == XMLStreamConstants.DTD, Reason.UNREADABLE);
                refuse(depth > MAX_DEPTH || elements > MAX_ELEMENTS, Reason.TOO_MUCH_INSIDE);
            }
        } catch (XMLStreamException broken) {
            throw new ImportRefused(Reason.UNREADABLE);
        }
    }

    private static void refuse(boolean wrong, Reason reason) {
        if (wrong) {
            throw new ImportRefused(reason);
        }
    }
}
