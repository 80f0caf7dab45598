package ngo.portal.ejb.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileImportTest {

    private static final String RELEASE =
            """
            FOR IMMEDIATE RELEASE

            Rivers have guardians, and the guardians need protection

            Eleven **guardians** of rivers were threatened this year, says a report that is published today.
            See https://example.org/report.

            What we ask for

            States must act.

            ENDS

            Notes to editors:

            The report was written by volunteers.

            About the organizations involved:

            River Watch

            River Watch watches rivers.

            Press contact: Ana, press@example.org
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POUR DIFFUSION IMMÉDIATE | FIN | Notes aux rédactions : | À propos des organisations | Contact presse : Ana
                    Para difusión inmediata | FIN | Notas para la redacción | Acerca de las organizaciones | Contacto de prensa: Ana
                    للنشر الفوري | انتهى | ملاحظات لهيئات التحرير: | نبذة عن المنظمات | جهة الاتصال الإعلامية: Ana
                    Для немедленной публикации | КОНЕЦ | Примечания для редакций | Об организациях | Контакт для СМИ: Ana
                    """)
    void aPressReleaseOfAnotherLanguageIsTakenApart(
            String banner, String end, String notes, String organisations, String contact) {
        ImportedText imported = read(String.join(
                "\n\n", banner, "Title", "Text.", end, notes, "Note.", organisations, "River Watch", contact));

        assertThat(imported.text().title()).isEqualTo("Title");
        assertThat(html(imported)).isEqualTo("<p>Text.</p>");
        assertThat(imported.notesToEditors()).isEqualTo("<p>Note.</p>");
        assertThat(imported.pressContact()).isEqualTo("<p>Ana</p>");
    }

    @Test
    void aPressReleaseIsTakenApart() {
        ImportedText imported = read(RELEASE);

        assertThat(imported.text().title()).isEqualTo("Rivers have guardians, and the guardians need protection");
        assertThat(imported.text().language()).isEqualTo("en");
        assertThat(imported.text().sections()).hasSize(1);
        assertThat(html(imported))
                .startsWith("<p>Eleven <strong>guardians</strong> of rivers")
                .contains("<a href=\"https://example.org/report\"", ">https://example.org/report</a>.</p>")
                .endsWith("<p>States must act.</p>")
                .doesNotContain("ENDS");
        assertThat(imported.notesToEditors()).isEqualTo("<p>The report was written by volunteers.</p>");
        assertThat(imported.pressContact()).isEqualTo("<p>Ana, press@example.org</p>");
    }

    @Test
    void headingsMakeSections() {
        ImportedText imported = read("# Title\n\nLead.\n\n## One\n\na\n\n### Under\n\n**Two**\n\n- b\n- c\n");

        assertThat(imported.text().title()).isEqualTo("Title");
        assertThat(imported.text().sections()).extracting(Section::heading).containsExactly("", "One", "Two");
        assertThat(imported.text().sections())
                .extracting(Section::html)
                .containsExactly("<p>Lead.</p>", "<p>a</p><h3>Under</h3>", "<ul><li>b</li><li>c</li></ul>");
    }

    @Test
    void aHeadingAfterTheNotesGoesBackToTheText() {
        ImportedText imported = read("# T\n\na\n\n## Notes to editors\n\nn\n\n## More\n\nb\n\n## Contact\n\nc");

        assertThat(imported.text().sections()).extracting(Section::html).containsExactly("<p>a</p>", "<p>b</p>");
        assertThat(imported.notesToEditors()).isEqualTo("<p>n</p>");
        assertThat(imported.pressContact()).isEqualTo("<p>c</p>");
    }

    @Test
    void aRealHeadingEndsAPartThatBeganWithAPlainLine() {
        ImportedText imported = read("T\n\na\n\nNotes to editors\n\nn\n\n## More\n\nb");

        assertThat(imported.text().sections()).extracting(Section::html).containsExactly("<p>a</p>", "<p>b</p>");
    }

    @Test
    void namesOfOrganisationsInBoldStayInTheirPart() {
        ImportedText imported = read("T\n\na\n\n**About the organisations**\n\n**River Watch**\n\nWatches.\n");

        assertThat(imported.text().sections()).extracting(Section::html).containsExactly("<p>a</p>");
    }

    @Test
    void anUnderlinedTitleIsATitle() {
        assertThat(read("Title\n=====\n\nText").text().title()).isEqualTo("Title");
        assertThat(html(read("Title\n=====\n\nText"))).isEqualTo("<p>Text</p>");
    }

    @Test
    void whereTheFirstLineIsNoTitleTheFileGivesOne() {
        String text = "word ".repeat(100);

        assertThat(TextImport.read("C:\\texts\\our_call.txt", text.getBytes(UTF_8))
                        .text()
                        .title())
                .isEqualTo("our call");
        assertThat(html(read(text))).hasSizeGreaterThan(400);
    }

    @Test
    void aDownloadedTextIsReadBackWithItsLanguageAndAddressees() {
        DocumentText text = new DocumentText(
                "T *x*", "fr", List.of("ONU", "UE"), List.of(Section.of("", "<p>a</p>"), Section.of("B", "<p>b</p>")));
        DocumentText back = TextImport.read("x", CanonicalText.of(text).bytes()).text();

        assertThat(back.language()).isEqualTo("fr");
        assertThat(back.addressees()).containsExactly("ONU", "UE");
        assertThat(back.sections()).extracting(Section::heading).containsExactly("", "B");
    }

    @Test
    void theLanguageIsGuessed() {
        assertThat(read("T\n\nLes droits de la personne et des peuples").text().language())
                .isEqualTo("fr");
        assertThat(read("T\n\nLos derechos de las personas y el pueblo").text().language())
                .isEqualTo("es");
        assertThat(read("T\n\n\u062d\u0642\u0648\u0642 \u0627\u0644\u0625\u0646\u0633\u0627\u0646")
                        .text()
                        .language())
                .isEqualTo("ar");
        assertThat(read("T\n\n\u041f\u0440\u0430\u0432\u0430").text().language())
                .isEqualTo("ru");
        assertThat(read("T").text().language()).isEqualTo("en");
    }

    @Test
    void utf8AndMarkedUtf16AreRead() {
        String text = "\uFEFFTitre \u00e9\n\nTexte";

        assertThat(TextImport.read("x", text.getBytes(UTF_8)).text().title()).isEqualTo("Titre \u00e9");
        assertThat(TextImport.read("x", text.getBytes(UTF_16BE)).text().title()).isEqualTo("Titre \u00e9");
        assertThat(TextImport.read("x", text.getBytes(UTF_16LE)).text().title()).isEqualTo("Titre \u00e9");
    }

    @Test
    void everyOtherEncodingIsRefusedRatherThanGuessed() {
        assertRefused(Reason.UNREADABLE, "Libert\u00e9 pour tous".getBytes(ISO_8859_1));
    }

    @Test
    void nulAndOtherFormatsAreRefused() {
        assertRefused(Reason.NOT_A_DOCUMENT, "a\0b".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_DOCUMENT, "a\n\nb\u0007c".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_DOCUMENT, "%PDF-1.7 x".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_DOCUMENT, "{\\rtf1 x}".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_DOCUMENT, "Title".getBytes(UTF_16LE));
    }

    @Test
    void tenMillionCharactersAreRefusedUnread() {
        assertRefused(Reason.TOO_LARGE, new byte[10_000_000]);
        assertRefused(Reason.TOO_LARGE, ("T\n\n" + "word ".repeat(60_000)).getBytes(UTF_8));
    }

    @Test
    void nothingIsRefused() {
        for (String nothing : List.of("", " \n\t\n", "\uFEFF", "<!-- x -->", "PRESS RELEASE")) {
            assertRefused(Reason.EMPTY, nothing.getBytes(UTF_8));
        }
    }

    @Test
    void whatRunsIsCleanedAway() {
        assertThat(html(read("T\n\n<script>x</script>\n\n<b onclick=x>a</b> [b](javascript:x)")))
                .isEqualTo("<p><strong>a</strong> b</p>");
    }

    @Test
    void hostileMarkdownIsRefusedPolitely() {
        assertRefused(Reason.UNREADABLE, ("T\n\n" + "> ".repeat(50_000) + "x").getBytes(UTF_8));
    }

    @Test
    void theRefusalNamesTheSentenceThatExplainsIt() {
        assertThat(new ImportRefused(Reason.EMPTY)).hasMessage("ImportRefused.EMPTY");
    }

    private static ImportedText read(String text) {
        return TextImport.read("file.md", text.getBytes(UTF_8));
    }

    private static String html(ImportedText imported) {
        return imported.text().sections().get(0).html();
    }

    private static void assertRefused(Reason reason, byte[] content) {
        assertThatThrownBy(() -> TextImport.read("x", content))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
