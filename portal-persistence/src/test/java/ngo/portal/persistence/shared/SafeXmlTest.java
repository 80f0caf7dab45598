package ngo.portal.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {

    private static final String LAUGHS =
            "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;\">]><a>&d;</a>";

    @Test
    void noFileIsRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");

        assertEntitiesAreUnknown("<!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><a>&s;</a>");
    }

    @Test
    void noEntityGrows() {
        assertEntitiesAreUnknown(LAUGHS);
    }

    private static void assertEntitiesAreUnknown(String xml) {
        byte[] bytes = xml.getBytes(UTF_8);
        assertThatThrownBy(() -> readAll(SafeXml.reader(bytes)))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("not declared");
        assertThatThrownBy(() -> readAll(SafeXml.coalescingReader(bytes)))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("not declared");
    }

    /** So that the caller can reject it. */
    @Test
    void aDocumentTypeIsReported() throws Exception {
        XMLStreamReader reader = SafeXml.reader(LAUGHS.getBytes(UTF_8));

        assertThat(reader.next()).isEqualTo(XMLStreamConstants.DTD);
    }

    @Test
    void aTextIsInOnePieceWhereThatIsAskedFor() throws Exception {
        XMLStreamReader reader = SafeXml.coalescingReader("<a>one &amp; <![CDATA[two]]></a>".getBytes(UTF_8));

        reader.nextTag();
        reader.next();

        assertThat(reader.getText()).isEqualTo("one & two");
    }

    private static void readAll(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
