package ngo.portal.persistence.shared;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parsers for XML from outside. They resolve no entities, fetch nothing and read nothing of a document type definition; they
 * report that there is one, and the reader refuses it. The reader limits depth and length as well.
 */
public final class SafeXml {

    private SafeXml() {}

    public static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** The same parser with each text in one piece, even if it is long or contains CDATA sections. */
    public static XMLStreamReader coalescingReader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** The parser of the platform, even if a library brings another one along. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Java 24 and newer refuse documents deeper than 200, with another message than the reader; older ones do not.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }
}
