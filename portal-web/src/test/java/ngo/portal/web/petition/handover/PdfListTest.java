package ngo.portal.web.petition.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.persistence.petition.PetitionRefusals.HandoverTookTooLong;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.petition.handover.PdfList.Size;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the PDF is the intended text, as an independent program reads it. */
class PdfListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Łukasiewicz-Ñandú",
                "Анна Ковальчук",
                "Ελένη Παπαδοπούλου",
                "أمينة بنت الهدى",
                "فاطمه‌زهرا رضایی",
                "דוד כהן",
                "Արամ Սարգսյան",
                "ნინო გელაშვილი",
                "王小明",
                "さくら 山田",
                "김민수",
                "สมชาย",
                "አበበ በቀለ"
            })
    void aNameIsReadAsItIsWritten(String name) throws IOException {
        String read = read(list(InterfaceLanguage.EN, List.of(name)));

        assertThat(plain(read)).contains(plain(name));
    }

    /**
     * In these scripts vowels precede the consonant after which they are pronounced, and letters form ligatures: only a program can check that
     * they are present.
     */
    @ParameterizedTest
    @ValueSource(strings = {"अमित शर्मा", "অমিত দাস", "અમિત પટેલ"})
    void aNameIsSetInItsScript(String name) throws IOException {
        assertThat(read(list(InterfaceLanguage.EN, List.of(name))))
                .as("of the same block")
                .matches("(?s).*\\p{InDevanagari}.*|.*\\p{InBengali}.*|.*\\p{InGujarati}.*");
    }

    @Test
    void aNameInLettersThatAreNotThereIsWrittenInLatin() throws IOException {
        assertThat(read(list(InterfaceLanguage.EN, List.of("Ana", "கமலா", "Zoë 🕊"))))
                .contains("Ana", "kamala *", "Zoe \uFFFD *")
                .doesNotContain("Ana *");
    }

    /**
     * Twice the names cost at most twice the work, which is counted in allocated bytes: their number does not depend on what else the machine
     * does, and fonts are read once.
     */
    @Test
    void twiceTheNamesCostTwiceTheWork() {
        List<String> names = mixed(1_200);
        allocated(names);

        assertThat((double) allocated(names) / allocated(names.subList(0, 600))).isBetween(1.5, 2.0);
    }

    /** With all of what a part may hold, at its worst, on whichever machine: the list is refused where it takes longer. */
    @Test
    @Tag("part-5")
    void aWholePartIsMadeWithinItsBudget() throws IOException {
        byte[] bytes = list(
                InterfaceLanguage.EN,
                ProcessorBudget.of(ProcessorBudget.OF_A_FILE),
                mixed(HandoverService.MAX_IN_PART));

        assertThat(read(bytes)).contains(HandoverService.MAX_IN_PART - 1 + " ");
    }

    @Test
    void whatTakesTooLongIsRefused() {
        ProcessorBudget nothing = ProcessorBudget.of(Duration.ofNanos(-1));

        try (PdfList list = new PdfList(InterfaceLanguage.EN, "Protect", nothing)) {
            assertThatThrownBy(() -> list.person("1", "Ana", "FR")).isInstanceOf(HandoverTookTooLong.class);
        }
    }

    /** Mixed letters, and so long that each name takes two lines. */
    private static List<String> mixed(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> ("Fatima فاطمة Анна 王小明 " + i + " ").repeat(5).substring(0, 100))
                .toList();
    }

    /** Bytes that this thread allocates. */
    private static long allocated(List<String> names) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        list(InterfaceLanguage.EN, names);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void inArabicTheNameIsRightOfItsCountry() throws IOException {
        assertThat(place(list(InterfaceLanguage.EN, List.of("Ana")), 'A'))
                .isLessThan(place(list(InterfaceLanguage.EN, List.of("Ana")), 'F'));
        assertThat(place(list(InterfaceLanguage.AR, List.of("Ana")), 'A'))
                .isGreaterThan(place(list(InterfaceLanguage.AR, List.of("Ana")), 'F'));
    }

    @Test
    void manyPagesAreNumberedAndStaySmall() throws IOException {
        byte[] bytes = list(
                InterfaceLanguage.EN,
                IntStream.range(0, 5_000).mapToObj(i -> "Sample supporter " + i).toList());
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);

            assertThat(pages).isBetween(90, 130);
            assertThat(last.getText(document)).contains("Sample supporter 4999", pages + " of " + pages);
        }
        assertThat(bytes).hasSizeLessThan(500_000);
        assertThat(read(bytes)).contains("1 of ", "Sample supporter 0\n".strip(), "Sample supporter 2500");
    }

    @Test
    void whatIsLongerThanItsColumnGoesOnBelow() throws IOException {
        String name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(6).strip() + "x".repeat(300);

        assertThat(plain(read(list(InterfaceLanguage.EN, List.of(name))))).contains("x".repeat(30));
        assertThat(right(list(InterfaceLanguage.EN, List.of(name)))).isLessThan(595 - 50);
    }

    private static byte[] list(InterfaceLanguage language, List<String> names) {
        return list(language, ProcessorBudget.of(Duration.ofMinutes(1)), names);
    }

    private static byte[] list(InterfaceLanguage language, ProcessorBudget budget, List<String> names) {
        try (PdfList list = new PdfList(language, "Protect", budget)) {
            list.words(Size.TITLE, "Protect");
            names.forEach(name -> list.person("#", name, "FR"));
            int pages = list.pages();
            return list.bytes(number -> number + " of " + pages);
        }
    }

    private static String read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Joiners and blanks are not drawn as letters. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cf}\\s]", "");
    }

    private static float place(byte[] bytes, char letter) throws IOException {
        return places(bytes).stream()
                .filter(one -> one.getUnicode().charAt(0) == letter)
                .findFirst()
                .orElseThrow()
                .getX();
    }

    private static float right(byte[] bytes) throws IOException {
        return (float) places(bytes).stream()
                .mapToDouble(one -> one.getX() + one.getWidth())
                .max()
                .orElseThrow();
    }

    private static List<TextPosition> places(byte[] bytes) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        PDFTextStripper places = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                found.addAll(positions);
            }
        };
        try (PDDocument document = Loader.loadPDF(bytes)) {
            places.getText(document);
        }
        return found;
    }
}
