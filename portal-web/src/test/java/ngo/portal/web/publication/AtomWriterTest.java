package ngo.portal.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import ngo.portal.persistence.delivery.ListedDelivery;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.web.shared.Text;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AtomWriterTest {

    private static final Instant SHOWN = Instant.parse("2027-01-31T10:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aFeedCanBeReadWhateverSomebodyHasPasted() throws Exception {
        write(delivery("The\u000B Assembly\u0001\uFFFE\uD800 \uD83D\uDD4A", Reply.AWAITED));

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getElementsByTagName("title").item(1).getTextContent()).contains("The Assembly \uD83D\uDD4A");
    }

    @Test
    void aReplyThatIsNotShownIsNotSaidToBeAwaited() throws Exception {
        write(delivery("The Assembly", Reply.AWAITED));
        assertThat(written()).contains("The Assembly").doesNotContain("summary");

        write(delivery("The Assembly", Reply.ANSWERED));
        assertThat(written()).contains("<summary>The addressee has answered.</summary>");
    }

    private void write(ListedDelivery delivery) throws Exception {
        new AtomWriter("https://portal.example", new Text()).write(List.of(), List.of(delivery), out);
    }

    private static ListedDelivery delivery(String addressee, Reply reply) {
        return new ListedDelivery("statements", "water", "Water", 1, addressee, LocalDate.EPOCH, reply, SHOWN);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
