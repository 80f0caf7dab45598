package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Pictures as phones, cameras and programs leave them, and whatever else is handed in. */
final class PictureFiles {

    /** One point without loss, as WebP writes it. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private PictureFiles() {}

    static List<HandedIn> all() throws IOException {
        return List.of(
                HandedIn.of("jpeg: upright", photo(1), FileKind.JPEG),
                HandedIn.of("jpeg: on its side", photo(6), FileKind.JPEG),
                HandedIn.of("jpeg: on its head", photo(3), FileKind.JPEG),
                HandedIn.of("jpeg: on its other side", photo(8), FileKind.JPEG),
                HandedIn.of(
                        "jpeg: with a film behind it",
                        joined(photo(1), "ftypmp42Qzaminafilm".getBytes(US_ASCII)),
                        FileKind.JPEG),
                HandedIn.of("jpeg: cut off", Arrays.copyOf(photo(1), 60), Reason.UNREADABLE),
                HandedIn.of("png: words of all kinds", pngWithWords(), FileKind.PNG),
                HandedIn.of("png: a screen of 49 million points", flat(7_000, 7_000), FileKind.PNG),
                HandedIn.of("png: a bomb", header(60_000, 60_000), Reason.TOO_MANY_POINTS),
                HandedIn.of("tiff: a scan", tiff(1), FileKind.JPEG),
                HandedIn.of("tiff: of two pages", tiff(2), Reason.SEVERAL_PAGES),
                HandedIn.of("webp: from a phone", webp(), FileKind.PNG),
                HandedIn.of("heic: from a phone", heic(), Reason.PHOTO_FORMAT),
                HandedIn.of("gif", written("gif"), Reason.PHOTO_FORMAT),
                HandedIn.of("bmp", written("bmp"), Reason.PHOTO_FORMAT),
                HandedIn.of("a table of words", "Name;Sum\nLègal;7\n".getBytes(UTF_8), FileKind.TEXT, "Name;Sum"),
                HandedIn.of("a page", "<html><script>alert(1)</script></html>".getBytes(UTF_8), Reason.UNKNOWN_KIND),
                HandedIn.of("a drawing by lines", "<?xml version='1.0'?><svg/>".getBytes(UTF_8), Reason.UNKNOWN_KIND),
                HandedIn.of("a program", "MZ\u0090\0\3".getBytes(ISO_8859_1), Reason.UNKNOWN_KIND),
                HandedIn.of("rich text", "{\\rtf1 Qzamina}".getBytes(US_ASCII), Reason.OLD_OFFICE),
                HandedIn.of(
                        "letters of another alphabet",
                        "\u00FF\u00FE\u00E9t\u00E9".getBytes(ISO_8859_1),
                        Reason.UNKNOWN_KIND),
                HandedIn.of("nothing", new byte[0], Reason.EMPTY),
                HandedIn.of("half an archive", "PK\3\4broken".getBytes(ISO_8859_1), Reason.UNKNOWN_KIND));
    }

    /** Red on the left, blue on the right. */
    static BufferedImage halves() {
        BufferedImage halves = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = halves.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 32, 32);
        pen.setColor(Color.BLUE);
        pen.fillRect(32, 0, 32, 32);
        pen.dispose();
        return halves;
    }

    private static byte[] written(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(halves(), format, new MemoryCacheImageOutputStream(out) {
                @Override
                public void close() throws IOException {
                    flush();
                    super.close();
                }
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** With where, when and with what it was taken, how the camera was held, and what a program has written later. */
    static byte[] photo(int held) {
        byte[] jpeg = written("jpeg");
        byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x creator='Qzaminaxmp' gps='48.85,2.35'/>".getBytes(US_ASCII);
        byte[] iptc = "Photoshop 3.0\0008BIM\4\4Qzaminaiptc".getBytes(ISO_8859_1);
        byte[] profile = "ICC_PROFILE\0\1\1Qzaminamonitor".getBytes(ISO_8859_1);
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, joined("Exif\0\0".getBytes(US_ASCII), exif(held))),
                segment(0xE1, xmp),
                segment(0xED, iptc),
                segment(0xE2, profile),
                segment(0xFE, "Qzaminacomment".getBytes(US_ASCII)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        return joined(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                },
                content);
    }

    /** A directory of two: how it was held and who held it. */
    private static byte[] exif(int held) {
        byte[] owner = "Qzaminacamera 2019:03:07\0".getBytes(US_ASCII);
        return ByteBuffer.allocate(38 + owner.length)
                .order(ByteOrder.BIG_ENDIAN)
                .put("MM\0*".getBytes(US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0)
                .putShort((short) 0x013B)
                .putShort((short) 2)
                .putInt(owner.length)
                .putInt(38)
                .putInt(0)
                .put(owner)
                .array();
    }

    static byte[] pngWithWords() {
        byte[] png = written("png");
        byte[] packed = deflated("<x>Qzaminapacked</x>".getBytes(US_ASCII));
        return joined(
                Arrays.copyOf(png, 33),
                chunk("tEXt", "Author\0Qzaminatext".getBytes(US_ASCII)),
                chunk("zTXt", joined("Comment\0\0".getBytes(US_ASCII), packed)),
                chunk("iTXt", joined("XML\0\1\0\0\0".getBytes(US_ASCII), packed)),
                chunk("eXIf", exif(1)),
                chunk("tIME", new byte[] {7, (byte) 0xE3, 3, 7, 8, 15, 0}),
                Arrays.copyOfRange(png, 33, png.length),
                "Qzaminabehind".getBytes(US_ASCII));
    }

    static byte[] flat(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {1}));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(name.getBytes(US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] tiff(int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (MemoryCacheImageOutputStream into = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(into);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                writer.writeToSequence(new IIOImage(halves(), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            writer.dispose();
        }
        return joined(out.toByteArray(), "Qzaminatiff".getBytes(US_ASCII));
    }

    static byte[] webp() {
        byte[] picture = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        byte[] parts = joined(
                riff("VP8X", new byte[] {0x1C, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                picture,
                riff("EXIF", exif(1)),
                riff("XMP ", "<x>Qzaminawebp</x>".getBytes(US_ASCII)));
        return joined(riff("RIFF", joined("WEBP".getBytes(US_ASCII), parts)));
    }

    private static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] heic() {
        return "\0\0\0\30ftypheic\0\0\0\0mif1heicQzaminaphone".getBytes(ISO_8859_1);
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
