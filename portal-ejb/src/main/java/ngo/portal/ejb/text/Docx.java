package ngo.portal.ejb.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.text.Html;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.zwobble.mammoth.DocumentConverter;

/** Imports a Word document: limits are checked first, then it is converted. Images, comments and other parts are left out. */
final class Docx {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    private Docx() {}

    static ManuscriptFile read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new ImportRefused(Reason.TOO_LARGE);
        }
        byte[] weighed = DocxScales.weighed(content);
        return new ManuscriptFile("", "", List.of(), Html.clean(tidied(converted(weighed))));
    }

    private static String converted(byte[] content) {
        try {
            return new DocumentConverter()
                    .disableEmbeddedStyleMap()
                    .imageConverter(image -> Map.of())
                    .convertToHtml(new ByteArrayInputStream(content))
                    .getValue();
        } catch (IOException | RuntimeException broken) {
            throw new ImportRefused(Reason.UNREADABLE);
        }
    }

    private static String tidied(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        dropReturnArrows(document);
        lowerHeadings(document);
        return document.body().html();
    }

    /** The conversion appends to each footnote an arrow that links back to the text; here the link would be dead. */
    private static void dropReturnArrows(Document document) {
        document.select("a[href^=#]:containsOwn(\u2191)").remove();
    }

    /** Several headings of the first level are section headings; a single one is the title. */
    private static void lowerHeadings(Document document) {
        if (document.select("h1").size() > 1) {
            document.select("h2").tagName("h3");
            document.select("h1").tagName("h2");
        }
    }
}
