package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that programs, phones and attackers hand in, each looked at in the process that looks at files in the portal too. */
class CleanedFilesTest {

    private static final Set<Reason> IN_THE_PROCESS =
            EnumSet.of(Reason.TOO_COMPLEX, Reason.TOO_MANY_POINTS, Reason.TOO_MUCH_INSIDE);

    private final FileCleaner cleaner = new FileCleaner();

    /** What became of one of them. */
    private record Outcome(
            HandedIn file, Object became, @SuppressWarnings("ArrayRecordComponent") byte @Nullable [] bytes) {}

    /** Of each outcome one file is looked at in a process, and those that would take the memory of the portal. */
    @Test
    void metadataAboutPeopleIsRemovedAndTheTextIsKept() throws Exception {
        Set<Object> seen = new HashSet<>(IN_THE_PROCESS);
        becomeWhatIsExpected(file -> IN_THE_PROCESS.contains(file.expected()) || seen.add(file.expected()));
    }

    @Test
    @Tag("part-5")
    void eachFileIsLookedAtInAProcessOfItsOwn() throws Exception {
        becomeWhatIsExpected(file -> true);
    }

    private void becomeWhatIsExpected(Predicate<HandedIn> inAProcess) throws Exception {
        List<Outcome> outcomes = outcomes(inAProcess);

        assertThat(outcomes).hasSizeGreaterThan(75).allSatisfy(outcome -> assertThat(outcome.became())
                .as(outcome.file().name())
                .isEqualTo(outcome.file().expected()));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.bytes() != null)
                .hasSizeGreaterThan(35)
                .allSatisfy(CleanedFilesTest::requireClean);
    }

    @Test
    void aTableKeepsNoFormulaUnderANameThatSpreadsheetsOpen() {
        CleanFile table = FileRebuild.of("a,=1+1".getBytes(UTF_8));

        assertThat(table.named("Budget.CSV").bytes()).asString(UTF_8).isEqualTo("a,'=1+1");
        assertThat(table.named("letter.txt").bytes()).asString(UTF_8).isEqualTo("a,=1+1");
    }

    private List<Outcome> outcomes(Predicate<HandedIn> inAProcess) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (HandedIn file : HandedIn.all()) {
                boolean isApart = inAProcess.test(file);
                running.add(two.submit(() -> outcome(file, isApart)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            two.shutdownNow();
        }
    }

    private Outcome outcome(HandedIn file, boolean isApart) {
        try {
            CleanFile clean = isApart ? cleaner.cleaned(file.bytes()) : FileRebuild.of(file.bytes());
            return new Outcome(file, clean.kind(), clean.bytes());
        } catch (FileNotTaken refused) {
            return new Outcome(file, refused.reason(), null);
        }
    }

    private static void requireClean(Outcome outcome) throws IOException {
        byte[] bytes = outcome.bytes() == null ? new byte[0] : outcome.bytes();
        String name = outcome.file().name();
        assertThat(Leftovers.of(bytes, HandedIn.PLANTED)).as(name).isEmpty();
        assertThat(Leftovers.of(bytes, "2020-01-01")).as(name).isEmpty();
        String said = outcome.became() == FileKind.PDF ? words(bytes) : Leftovers.unpacked(bytes);
        outcome.file().kept().forEach(kept -> assertThat(said).as(name).contains(kept));
        assertThat(cleanedAgain(bytes)).as(name).isEqualTo(outcome.became());
    }

    /** What comes out is read as what it is. */
    private static Object cleanedAgain(byte[] bytes) {
        return FileRebuild.of(bytes).kind();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    void whatIsLookedForIsFoundInEachFileBefore() throws IOException {
        assertThat(HandedIn.all())
                .filteredOn(file -> file.expected() instanceof FileKind)
                .filteredOn(file -> !file.name().matches(".*(a plain one|49 million|a table of words|packed).*"))
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(Leftovers.of(file.bytes(), HandedIn.PLANTED))
                        .as(file.name())
                        .isNotEmpty());
    }

    @Test
    void aPhotoIsTurnedAsTheCameraWasHeld() throws IOException {
        assertThat(corners(1)).containsExactly(64, 32, Color.RED, Color.BLUE);
        assertThat(corners(3)).containsExactly(64, 32, Color.BLUE, Color.RED);
        assertThat(corners(6)).containsExactly(32, 64, Color.RED, Color.BLUE);
        assertThat(corners(8)).containsExactly(32, 64, Color.BLUE, Color.RED);
    }

    private static List<Object> corners(int held) throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                FileRebuild.of(PictureFiles.photo(held)).bytes()));
        int right = drawn.getWidth() - 3;
        int below = drawn.getHeight() - 3;
        return List.of(drawn.getWidth(), drawn.getHeight(), near(drawn.getRGB(2, 2)), near(drawn.getRGB(right, below)));
    }

    private static Color near(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > colour.getBlue() ? Color.RED : Color.BLUE;
    }

    @Test
    void theSameFileComesOutTheSame() throws IOException {
        for (HandedIn file : HandedIn.all()) {
            if (file.expected() instanceof FileKind && file.bytes().length < 100_000) {
                assertThat(FileRebuild.of(file.bytes()).bytes())
                        .as(file.name())
                        .isEqualTo(FileRebuild.of(file.bytes()).bytes());
            }
        }
    }

    @Test
    void aFullQueueIsAnsweredWithRetryLater() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            byte[] photo = PictureFiles.photo(1);
            FileCleaner small = new FileCleaner(4);
            List<Future<CleanFile>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(many.submit(() -> small.cleaned(photo)));
            }
            int taken = 0;
            for (Future<CleanFile> one : running) {
                try {
                    one.get();
                    taken++;
                } catch (ExecutionException full) {
                    assertThat(full.getCause())
                            .isInstanceOfSatisfying(FileNotTaken.class, refused -> assertThat(refused.reason())
                                    .isEqualTo(Reason.BUSY));
                }
            }
            assertThat(taken).isBetween(2, 12);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aPictureLargerThanThatIsRefused() {
        assertThatThrownBy(() -> FileRebuild.of(PictureFiles.flat(8_000, 8_000)))
                .isInstanceOfSatisfying(FileNotTaken.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_MANY_POINTS));
    }

    @Test
    void aFileIsCalledAfterWhatItBecame() {
        assertThat(FileKind.JPEG.named("scan.tiff")).isEqualTo("scan.jpg");
        assertThat(FileKind.JPEG.named("photo.JPG")).isEqualTo("photo.JPG");
        assertThat(FileKind.PDF.named("a letter")).isEqualTo("a letter.pdf");
        assertThat(FileKind.PNG.named("No. 7 of them")).isEqualTo("No. 7 of them.png");
    }
}
