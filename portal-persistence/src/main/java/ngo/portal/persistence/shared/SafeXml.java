package ngo.portal.persistence.shared;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parsers for XML that somebody has sent. They resolve no entities, fetch nothing from elsewhere and read nothing of a document type; that
 * there is one they tell, and whoever reads refuses it. How deep and how long it is the reader looks after as well.
 */
public final class SafeXml {

    private SafeXml() {}

    public static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** The same, with each text in one piece, however long it is and whatever parts of it are quoted. */
    public static XMLStreamReader coalescingReader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** That of the platform, whichever other a library brings along. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Java 24 and newer refuse what is deeper than 200, and in other words than the reader; older ones do not.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }
}
