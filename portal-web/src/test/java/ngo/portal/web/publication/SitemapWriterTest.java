package ngo.portal.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import ngo.portal.persistence.publication.ListedDocument;
import org.junit.jupiter.api.Test;

class SitemapWriterTest {

    private static final String BASE = "https://portal.example";
    private static final Instant CHANGED = Instant.parse("2027-01-31T10:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aStatementIsListedInTheLanguagesInWhichItCanBeRead() throws XMLStreamException {
        new SitemapWriter(BASE, out)
                .documents("/statements/", List.of(new ListedDocument("water", "en", CHANGED, List.of("ar", "de"))));

        assertThat(written())
                .contains(
                        "<loc>https://portal.example/en/statements/water</loc><lastmod>2027-01-31T10:00:00Z</lastmod>")
                .contains("<loc>https://portal.example/ar/statements/water</loc>")
                .contains("hreflang=\"x-default\" href=\"https://portal.example/en/statements/water\"")
                .doesNotContain("/fr/", "/de/");
    }

    @Test
    void oneInALanguageThatThePortalDoesNotSpeakIsReadInEnglishPages() throws XMLStreamException {
        new SitemapWriter(BASE, out)
                .documents("/statements/", List.of(new ListedDocument("water", "pt", CHANGED, List.of())));

        assertThat(written())
                .containsOnlyOnce("<loc>")
                .contains("<loc>https://portal.example/en/statements/water</loc>")
                .doesNotContain("alternate");
    }

    @Test
    void aPageIsListedInEveryLanguage() throws XMLStreamException {
        new SitemapWriter(BASE, out).pages(Stream.of("/verify"));

        assertThat(written()).contains("/en/verify</loc>", "/fr/verify</loc>", "/ar/verify</loc>", "hreflang=\"ru\"");
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
