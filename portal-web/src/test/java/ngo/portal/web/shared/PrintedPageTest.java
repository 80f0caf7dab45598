package ngo.portal.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Section;
import org.junit.jupiter.api.Test;

class PrintedPageTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Test
    void whateverIsWrittenIsWordsAndNothingElse() {
        PrintedPage page = new PrintedPage(InterfaceLanguage.EN, HOSTILE);
        page.line("p", HOSTILE);
        page.written("h1", HOSTILE, HOSTILE);
        page.link(HOSTILE, HOSTILE, HOSTILE);
        page.table(List.of(HOSTILE), List.of(List.of(HOSTILE)));
        page.cleaned("en", "<p onclick=\"x()\">Ours</p>" + HOSTILE + "<a href=\"javascript:x()\">there</a>");

        assertThat(new String(page.bytes(), UTF_8))
                .contains("Ours", "&lt;script&gt;")
                .doesNotContain("<script", "onclick", "javascript:", "=\"\">");
    }

    @Test
    void aPageInArabicRunsFromTheRightAndKeepsTheDirectionOfWhatSomebodyWrote() {
        PrintedPage page = new PrintedPage(InterfaceLanguage.AR, "عنوان");
        page.written("p", "fr", "Bonjour");

        assertThat(page.ended())
                .startsWith("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\">")
                .contains("<p lang=\"fr\" dir=\"auto\"");
    }

    @Test
    void aTranslationRunsAsItsLanguageDoesWhateverItBeginsWith() {
        PrintedPage page = new PrintedPage(InterfaceLanguage.EN, "Title");
        page.run("ar");
        page.text(new DocumentText(
                "عنوان", "ar", List.of("FIDH إلى"), List.of(Section.of("", "<p>FIDH تدعو</p>"), Section.of("B", ""))));

        assertThat(page.ended())
                .contains("<p lang=\"ar\" dir=\"rtl\" class=\"said\">FIDH", "<div lang=\"ar\" dir=\"rtl\"><p>FIDH")
                .contains("<h2 lang=\"ar\" dir=\"rtl\" class=\"said\">B</h2>")
                .doesNotContain("dir=\"auto\"", "></h2>");
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        PrintedPage page = new PrintedPage(InterfaceLanguage.EN, "Title");
        page.line("p", "First");
        assertThat(page.taken()).contains("First");
        page.line("p", "Second");
        assertThat(page.ended()).doesNotContain("First").contains("Second").endsWith("</html>\n");
    }
}
