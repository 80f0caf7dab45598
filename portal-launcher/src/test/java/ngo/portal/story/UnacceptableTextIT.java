package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What no statement could be is refused early, in words, on the page where it was tried. */
@ExtendWith(TestEnvironment.class)
class UnacceptableTextIT {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Person writer;

    @BeforeEach
    void begin(Portal portal, Chromium chromium) {
        writer = Person.signIn(chromium, portal, "member@fidh.example");
        writer.open("/statements/new");
    }

    @AfterEach
    void leave() {
        writer.close();
    }

    @Test
    void aTextWithoutATitleIsAskedForOneBesideTheFieldAndKept() {
        writer.fill("Text", "Words that took an hour.").press("Save");

        assertThat(writer.page().locator("#title-problem")).hasText("The text needs a title.");
        assertThat(writer.page().locator("#pasted")).hasValue("Words that took an hour.");
    }

    @Test
    void aFileOfFiftyMegabytesIsNotEvenSent() throws Exception {
        choose(nothing(50 * MEGABYTE));

        assertThat(writer.page().locator("#file-problem")).containsText("This file is too large");
    }

    @Test
    void aFileOfFiftyMegabytesThatIsSentAllTheSameIsRefusedUnread() throws Exception {
        HttpResponse<String> answer = Form.of(writer, "write").sendFile("/statements/import", 50 * MEGABYTE);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("A file may have 10 megabytes at most");
    }

    @Test
    void aFileThatSwellsWhenItIsOpenedIsRefusedBesideWhatIsTyped() throws Exception {
        writer.fill("Title", "Typed before");
        choose(bomb());

        assertThat(writer.page().locator("#file-problem")).containsText("This file contains more than");
        assertThat(writer.page().locator("#title")).hasValue("Typed before");
        assertThat(writer.page().locator("#file-sending")).isHidden();
    }

    @Test
    void aTextThatHoldsACharacterWithoutMeaningIsRefusedInWords() throws Exception {
        writer.fill("Title", "A title");
        Form form = Form.of(writer, "write").pressing("save");

        HttpResponse<String> text = form.with("pasted", "before\0after").send();
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.body()).contains("This text contains characters that cannot be shown", "A title");

        HttpResponse<String> title = form.with("title", "be\0fore").send();
        assertThat(title.statusCode()).isEqualTo(200);
        assertThat(title.body()).contains("This text contains characters that cannot be shown");
    }

    @Test
    void aTextOfTenMillionCharactersIsRefused() throws Exception {
        writer.fill("Title", "A title");
        Form form = Form.of(writer, "write").pressing("save");

        assertThat(form.with("pasted", "x".repeat(10_000_000)).send().statusCode())
                .isEqualTo(413);

        HttpResponse<String> tooLong = form.with("pasted", "x".repeat(300_000)).send();
        assertThat(tooLong.statusCode()).isEqualTo(200);
        assertThat(tooLong.body()).contains("A statement can have at most 200,000 characters");
    }

    /** The browser reads the file where it lies: sent to it by word, a large one takes longer than all else. */
    private void choose(Path file) {
        writer.field("File").setInputFiles(file);
        writer.press("Import");
    }

    private Path nothing(int size) throws IOException {
        Path file = folder.resolve("release.docx");
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(size);
        }
        return file;
    }

    /** A few hundred kilobytes that become as many megabytes. */
    private Path bomb() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            swell(zip);
        }
        return file;
    }

    private static void swell(OutputStream out) throws IOException {
        byte[] nothing = new byte[MEGABYTE];
        for (int i = 0; i < 300; i++) {
            out.write(nothing);
        }
    }
}
