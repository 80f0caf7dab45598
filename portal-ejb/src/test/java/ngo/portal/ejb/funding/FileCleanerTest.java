package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import ngo.portal.persistence.funding.FileNotTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCleanerTest {

    private static final String MARK = "Amina Planted";

    private final FileCleaner cleaner = new FileCleaner();

    @Test
    void aPictureIsDrawnAnewAndTellsNothingElse() throws IOException {
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] picture = picture(format);
            byte[] marked = format.equals("png") ? withPngText(picture) : withExif(picture);
            assertThat(text(marked)).as(format).contains(MARK);

            FileCleaner.Clean clean = cleaner.cleaned(marked);

            assertThat(text(clean.bytes())).as(format).doesNotContain(MARK);
            assertThat(clean.kind().type()).isEqualTo("image/" + format);
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
            assertThat(drawn.getWidth()).isEqualTo(8);
        }
    }

    /** Left to itself Java would put it into a file meanwhile, and cannot where there is no place for one. */
    @Test
    void aPictureIsDrawnWithoutTouchingADisk(@TempDir Path directory) throws IOException {
        List<byte[]> pictures = List.of(picture("png"), picture("jpeg"));
        File gone = Files.createDirectory(directory.resolve("gone")).toFile();
        ImageIO.setCacheDirectory(gone);
        try {
            Files.delete(gone.toPath());

            assertThat(pictures)
                    .allSatisfy(picture ->
                            assertThat(cleaner.cleaned(picture).size()).isPositive());
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void aWebpLosesThePartsThatAreNoPicture() {
        byte[] webp = riff(
                chunk("VP8X", ",\0\0\0\7\0\0\7\0\0"),
                chunk("VP8L", "points"),
                chunk("EXIF", MARK),
                chunk("XMP ", MARK));

        FileCleaner.Clean clean = cleaner.cleaned(webp);

        assertThat(clean.kind()).isEqualTo(FileKind.WEBP);
        assertThat(text(clean.bytes())).contains("VP8L", "points").doesNotContain(MARK, "EXIF", "XMP ");
        assertThat(clean.bytes()[20] & 0x0C).as("flags of what is gone").isZero();
        assertThat(clean.bytes()[4] & 0xFF).isEqualTo(clean.size() - 8);
    }

    @Test
    void anOfficeTextLosesItsAuthorsAndKeepsItsWords() throws IOException {
        byte[] docx = zip(Map.of(
                "[Content_Types].xml", "<Types/>",
                "word/document.xml", "<w:p>Words<w:ins w:author=\"" + MARK + "\"/></w:p>",
                "word/comments.xml", "<w:comment w:author=\"" + MARK + "\" w:initials=\"AP\">Mine</w:comment>",
                "docProps/core.xml", "<dc:creator>" + MARK + "</dc:creator>",
                "docProps/app.xml", "<Company>" + MARK + "</Company>"));

        FileCleaner.Clean clean = cleaner.cleaned(docx);

        assertThat(clean.kind()).isEqualTo(FileKind.DOCX);
        Map<String, String> parts = unzip(clean.bytes());
        assertThat(parts.values()).noneMatch(part -> part.contains(MARK));
        assertThat(parts.get("word/document.xml")).contains("Words");
        assertThat(parts).hasSize(5);
    }

    @Test
    void anOpenDocumentIsNamedByItsFirstPartWhichStaysAsItIs() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", FileKind.ODS.type());
        parts.put("content.xml", "<table>7</table>");
        parts.put("meta.xml", "<meta:initial-creator>" + MARK + "</meta:initial-creator>");

        FileCleaner.Clean clean = cleaner.cleaned(zip(parts));

        assertThat(clean.kind()).isEqualTo(FileKind.ODS);
        assertThat(text(clean.bytes())).doesNotContain(MARK).contains("mimetype" + FileKind.ODS.type());
        assertThat(unzip(clean.bytes())).containsEntry("content.xml", "<table>7</table>");
    }

    @Test
    void wordsAndTablesOfWordsAreTakenAsTheyAre() {
        byte[] table = "Name;Sum\nLègal;7\n".getBytes(UTF_8);

        assertThat(cleaner.cleaned(table).kind()).isEqualTo(FileKind.TEXT);
        assertThat(cleaner.cleaned(table).bytes()).isEqualTo(table);
    }

    @Test
    void whateverElseItIsIsNotTakenWhateverItIsCalled() throws IOException {
        for (byte[] file : new byte[][] {
            new byte[0],
            "<html><script>alert(1)</script></html>".getBytes(UTF_8),
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8),
            "MZ\u0090\0\3\0\0\0".getBytes(ISO_8859_1),
            "GIF89a\1\0\1\0".getBytes(ISO_8859_1),
            "\u00FF\u00FE\u00E9t\u00E9".getBytes(ISO_8859_1),
            "%PDF-1.4\n%%EOF\n".getBytes(ISO_8859_1),
            zip(Map.of("a.txt", "an archive of anything")),
            zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "macro")),
            zip(Map.of("mimetype", FileKind.ODT.type(), "content.xml", "", "Basic/Standard/Module1.xml", "macro")),
            zip(Map.of("mimetype", "application/epub+zip", "content.xml", "")),
            "PK\3\4broken".getBytes(ISO_8859_1)
        }) {
            assertThatThrownBy(() -> cleaner.cleaned(file)).as(text(file)).isInstanceOf(FileNotTaken.class);
        }
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNotDrawn() throws IOException {
        byte[] png = picture("png");
        png[16] = 0x7F; // its width, and a checksum that nobody looks at before

        assertThatThrownBy(() -> cleaner.cleaned(png)).isInstanceOf(FileNotTaken.class);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A chunk of text after the header of the picture; whoever only draws does not look at its checksum. */
    private static byte[] withPngText(byte[] png) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        byte[] words = ("Author\0" + MARK).getBytes(ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update("tEXt".getBytes(US_ASCII));
        sum.update(words);
        out.write(ByteBuffer.allocate(4).putInt(words.length).array());
        out.write("tEXt".getBytes(US_ASCII));
        out.write(words);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        byte[] words = ("Exif\0\0" + MARK).getBytes(ISO_8859_1);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (words.length + 2)});
        out.write(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] chunk(String name, String bytes) {
        byte[] content = bytes.getBytes(ISO_8859_1);
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return ByteBuffer.allocate(12 + all.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(all.size() + 4)
                .put("WEBP".getBytes(US_ASCII))
                .put(all.toByteArray())
                .array();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
