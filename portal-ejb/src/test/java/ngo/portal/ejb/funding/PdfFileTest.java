package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import ngo.portal.persistence.funding.FileNotTaken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {

    private static final String MARK = "Amina Planted";
    private static final String WORDS = "Words that are read";

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage();

    @BeforeEach
    void write() throws IOException {
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(WORDS);
            content.endText();
        }
    }

    @AfterEach
    void leave() throws IOException {
        document.close();
    }

    @Test
    void itLosesWhoHasMadeItAndKeepsItsWords() throws IOException {
        document.getDocumentInformation().setAuthor(MARK);
        document.getDocumentInformation().setCreationDate(Calendar.getInstance());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x>" + MARK + "</x>").getBytes(UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        page.getCOSObject().setString(COSName.getPDFName("PieceInfo"), MARK);
        PDAnnotationText note = new PDAnnotationText();
        note.setTitlePopup(MARK);
        note.setContents("A remark");
        page.setAnnotations(List.of(note));

        for (byte[] file : new byte[][] {saved(), packed()}) {
            assertThat(everything(file)).contains(MARK);

            byte[] clean = PdfFile.cleaned(file);

            assertThat(everything(clean)).doesNotContain(MARK, "CreationDate").contains("A remark");
            assertThat(words(clean)).contains(WORDS);
        }
    }

    @Test
    void itLosesWhatItWasBeforeItWasChanged() throws IOException {
        document.getDocumentCatalog().setLanguage(MARK);
        byte[] before = saved();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument later = Loader.loadPDF(before)) {
            later.getDocumentCatalog().setLanguage("en");
            later.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            later.saveIncremental(changed);
        }
        assertThat(text(changed.toByteArray())).contains(MARK);

        assertThat(everything(PdfFile.cleaned(changed.toByteArray()))).doesNotContain(MARK);
    }

    @Test
    void aPhotoInItLosesWhatItsCameraWroteAndIsStillThere() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        byte[] photo = withCamera(jpeg.toByteArray());
        PDImageXObject image = PDImageXObject.createFromByteArray(document, photo, "photo");
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(image, 10, 10);
        }
        assertThat(text(saved())).contains(MARK);

        byte[] clean = PdfFile.cleaned(saved());

        assertThat(text(clean)).doesNotContain(MARK);
        try (PDDocument read = Loader.loadPDF(clean)) {
            var resources = read.getPage(0).getResources();
            PDImageXObject kept = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(kept.getImage().getWidth()).isEqualTo(8);
        }
    }

    @Test
    void whatDoesSomethingByItselfIsNotTaken() throws IOException {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

        assertThatThrownBy(() -> PdfFile.cleaned(packed())).isInstanceOf(FileNotTaken.class);
        assertThatThrownBy(() -> PdfFile.cleaned(saved())).isInstanceOf(FileNotTaken.class);
    }

    @Test
    void whatIsLockedIsNotTaken() throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

        assertThatThrownBy(() -> PdfFile.cleaned(saved())).isInstanceOf(FileNotTaken.class);
    }

    @Test
    void whatWouldFillTheMemoryIsNotUnpacked() throws IOException {
        COSStream bomb = document.getDocument().createCOSStream();
        try (var out = bomb.createRawOutputStream()) {
            out.write(deflated(new byte[80 * 1024 * 1024]));
        }
        bomb.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Much"), bomb);
        byte[] file = saved();
        assertThat(file).hasSizeLessThan(1024 * 1024);

        assertThatThrownBy(() -> PdfStreams.requireHarmless(file)).isInstanceOf(FileNotTaken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /LZWDecode",
                "/Filter [/FlateDecode /FlateDecode]",
                "/Filter [ /Fl/Fl ]",
                "/F /RL",
                "/Filter 7 0 R",
                "/Filter /L#5AWDecode",
                "/#46ilter /FlateDecode"
            })
    void whatIsPackedSoThatNobodyKnowsHowLargeItGetsIsNotTaken(String how) {
        byte[] file = ("%PDF-1.5\n1 0 obj\n<< " + how + " >>\nstream\nx\nendstream\nendobj\n").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> PdfStreams.requireHarmless(file)).isInstanceOf(FileNotTaken.class);
    }

    @Test
    void whatIsBrokenIsNotTaken() throws IOException {
        byte[] half = Arrays.copyOf("%PDF-1.4 and nothing else".getBytes(ISO_8859_1), 20);

        assertThatThrownBy(() -> PdfFile.cleaned(half)).isInstanceOf(FileNotTaken.class);
        assertThatThrownBy(() -> PdfFile.cleaned(("%PDF-1.4\n1 0 obj " + "[".repeat(200_000)).getBytes(ISO_8859_1)))
                .isInstanceOf(FileNotTaken.class);
    }

    private byte[] saved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length / 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** A part as cameras write it, right after the beginning. */
    private static byte[] withCamera(byte[] jpeg) throws IOException {
        byte[] words = ("Exif\0\0" + MARK).getBytes(ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (words.length + 2)});
        out.write(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Each object of the file, unpacked, those included that nothing leads to. */
    private static String everything(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder(text(file));
        try (PDDocument read = Loader.loadPDF(file)) {
            COSDocument objects = read.getDocument();
            for (var key : objects.getXrefTable().keySet()) {
                COSBase object = objects.getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream) {
                    all.append(text(IOUtils.toByteArray(stream.createInputStream())));
                }
            }
        }
        return all.toString();
    }

    private static String words(byte[] file) throws IOException {
        try (PDDocument read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
