package ngo.portal.ejb.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ngo.portal.ejb.text.DocxFixture.bold;
import static ngo.portal.ejb.text.DocxFixture.heading;
import static ngo.portal.ejb.text.DocxFixture.link;
import static ngo.portal.ejb.text.DocxFixture.paragraph;
import static ngo.portal.ejb.text.DocxFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.text.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxImportTest {

    @Test
    void aWordDocumentBecomesSectionsNotesAndContact() {
        ImportedText imported = read(DocxFixture.of(
                paragraph(run("Press release")),
                heading(1, "A common call"),
                paragraph(run("We are "), bold("eight"), run(", see "), link("our site"), run(".")),
                heading(1, "What we ask"),
                paragraph(run("Act.")),
                heading(2, "Now"),
                heading(1, "Notes to editors"),
                paragraph(run("A note.")),
                heading(1, "About the organisations involved"),
                paragraph(run("Left out.")),
                heading(1, "Press contact"),
                paragraph(run("press@example.org"))));

        assertThat(imported.text().title()).isEqualTo("A common call");
        assertThat(imported.text().sections()).extracting(Section::heading).containsExactly("", "What we ask");
        assertThat(imported.text().sections())
                .extracting(Section::html)
                .containsExactly(
                        "<p>We are <strong>eight</strong>, see <a href=\"https://example.org/\""
                                + " rel=\"noopener noreferrer nofollow\">our site</a>.</p>",
                        "<p>Act.</p><h3>Now</h3>");
        assertThat(imported.notesToEditors()).isEqualTo("<p>A note.</p>");
        assertThat(imported.pressContact()).isEqualTo("<p>press@example.org</p>");
    }

    @Test
    void aSingleHeadingOfTheFirstLevelIsTheTitle() {
        ImportedText imported =
                read(DocxFixture.of(heading(1, "Title"), paragraph(run("a")), heading(2, "One"), paragraph(run("b"))));

        assertThat(imported.text().title()).isEqualTo("Title");
        assertThat(imported.text().sections()).extracting(Section::heading).containsExactly("", "One");
    }

    @Test
    void theNameOfTheFileDecidesNothing() {
        byte[] docx =
                DocxFixture.of(paragraph(run("Title")), paragraph(run("Text"))).bytes();

        assertThat(TextImport.read("statement.txt", docx).text().title()).isEqualTo("Title");
        assertThat(TextImport.read("statement.docx", "Title\n\nText".getBytes(UTF_8))
                        .text()
                        .title())
                .isEqualTo("Title");
    }

    @Test
    void moreThanTenMegabytesAreRefusedUnread() {
        byte[] fifty = Arrays.copyOf(DocxFixture.of(paragraph(run("x"))).bytes(), 50 * 1024 * 1024);

        assertRefused(Reason.TOO_LARGE, fifty);
    }

    @Test
    void anArchiveThatIsNoWordDocumentIsRefused() {
        assertRefused(
                Reason.NOT_A_DOCUMENT, DocxFixture.archive().with("a.txt", "x").bytes());
        assertRefused(
                Reason.NOT_A_DOCUMENT,
                DocxFixture.archive()
                        .with("[Content_Types].xml", "<a/>")
                        .with("xl/workbook.xml", "<a/>")
                        .bytes());
    }

    @Test
    void aBombIsRefusedWhileItUnfolds() {
        byte[] zeros = new byte[40 * 1024 * 1024];

        assertRefused(
                Reason.TOO_MUCH_INSIDE, small().with("word/media/a.bin", zeros).bytes());
        assertRefused(
                Reason.TOO_MUCH_INSIDE,
                small().with("word/footnotes.xml", zeros).bytes());
    }

    @Test
    void moreThanFiftyMegabytesInsideAreRefusedHoweverWellTheyArePacked() {
        byte[] noise = new byte[600 * 1024];
        new Random(1).nextBytes(noise);
        DocxFixture docx = small().with("word/media/noise.bin", noise);
        for (int i = 0; i < 6; i++) {
            docx.with("word/media/" + i, new byte[9 * 1024 * 1024]);
        }

        assertRefused(Reason.TOO_MUCH_INSIDE, docx.bytes());
    }

    @Test
    void moreXmlThanAnyTextNeedsIsRefused() {
        byte[] noise = new byte[600 * 1024];
        new Random(1).nextBytes(noise);
        String wordy = "<a><!--" + " ".repeat(17 * 1024 * 1024) + "--></a>";

        assertRefused(
                Reason.TOO_MUCH_INSIDE,
                small().with("word/media/noise.bin", noise)
                        .with("word/a.xml", wordy)
                        .bytes());
    }

    @Test
    void footnotesComeWithTheirWordsAndWithoutArrows() {
        String note =
                """
                <?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:footnote w:id="2"><w:p><w:r><w:t>A source.</w:t></w:r></w:p></w:footnote></w:footnotes>""";
        String reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        ImportedText imported = read(DocxFixture.of(paragraph(run("Title")), paragraph(run("Text"), reference))
                .with("word/footnotes.xml", note));

        assertThat(imported.text().sections().get(0).html()).isEqualTo("<p>Text[1]</p><ol><li>A source.</li></ol>");
    }

    @Test
    void tooManyPartsAreRefused() {
        DocxFixture docx = small();
        for (int i = 0; i < 2_000; i++) {
            docx.with("word/media/" + i, "x");
        }

        assertRefused(Reason.TOO_MUCH_INSIDE, docx.bytes());
    }

    @Test
    void anArchiveInsideIsLeftAlone() {
        byte[] inner =
                DocxFixture.archive().with("a.txt", new byte[3 * 1024 * 1024]).bytes();

        assertThat(read(small().with("word/embeddings/a.zip", inner)).text().title())
                .isEqualTo("Title");
    }

    @Test
    void aDocumentTypeIsRefusedInEveryPart() {
        String internal = "<!DOCTYPE x [<!ENTITY e \"boom\">]>";

        assertRefused(
                Reason.UNREADABLE,
                DocxFixture.withDoctype(internal, paragraph(run("&e;"))).bytes());
        assertRefused(
                Reason.UNREADABLE,
                small().with("word/unused.xml", "<!DOCTYPE x><x/>").bytes());
        assertRefused(
                Reason.UNREADABLE,
                small().with("word/_rels/footnotes.xml.rels", "<!DOCTYPE x SYSTEM \"file:///x\"><x/>")
                        .bytes());
    }

    @Test
    void noFileOfTheServerIsReadThroughAnEntity(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

        assertRefused(
                Reason.UNREADABLE,
                DocxFixture.withDoctype(external, paragraph(run("&e;"))).bytes());
    }

    @Test
    void elementsWithoutEndAreRefusedBeforeATreeIsBuiltOfThem() {
        String deep = "<w:p>".repeat(10_000) + "</w:p>".repeat(10_000);
        String many = "<w:p/>".repeat(300_001);

        assertRefused(Reason.TOO_MUCH_INSIDE, DocxFixture.of(deep).bytes());
        assertRefused(Reason.TOO_MUCH_INSIDE, DocxFixture.of(many).bytes());
    }

    @Test
    void aBrokenArchiveOrPartIsRefused() {
        byte[] whole = small().bytes();

        assertRefused(Reason.UNREADABLE, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.UNREADABLE, DocxFixture.of("<w:p>").bytes());
        assertRefused(
                Reason.UNREADABLE,
                small().with("word/document.xml", "<w:document").bytes());
    }

    @Test
    void aDocumentWithoutWordsIsRefused() {
        assertRefused(
                Reason.EMPTY, DocxFixture.of(paragraph(), paragraph(run(" "))).bytes());
    }

    @Test
    void tooManyWordsAreRefused() {
        assertRefused(
                Reason.TOO_LARGE,
                DocxFixture.of(paragraph(run("Title")), paragraph(run("word ".repeat(50_000))))
                        .bytes());
    }

    private static DocxFixture small() {
        return DocxFixture.of(paragraph(run("Title")), paragraph(run("Text")));
    }

    private static ImportedText read(DocxFixture docx) {
        return TextImport.read("file.docx", docx.bytes());
    }

    private static void assertRefused(Reason reason, byte[] content) {
        assertThatThrownBy(() -> TextImport.read("file.docx", content))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
