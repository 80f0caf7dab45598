package ngo.portal.ejb.organisation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import ngo.portal.persistence.organisation.OrganisationRefusals.LogoRefused;
import ngo.portal.persistence.organisation.OrganisationRefusals.LogoRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the files that people send as logos. */
class LogoDrawingTest {

    private static final String PLACE = "48 51 24 N 2 21 7 E";

    /** Says that the picture has to be turned by a quarter, and hides where it was taken. */
    private static final byte[] EXIF = exif();

    @Test
    void ofAPhotographOnlyThePictureIsLeft() throws IOException {
        byte[] file = inserted(file(picture(80, 40), "jpeg"), 2, EXIF);
        assertThat(new String(file, ISO_8859_1)).contains(PLACE, "Exif");

        LogoDrawing logo = LogoDrawing.of(file);

        assertThat(new String(logo.png(), ISO_8859_1)).doesNotContain(PLACE, "Exif", "eXIf");
        assertThat(chunks(logo.png())).containsOnly("IHDR", "IDAT", "IEND");
        assertThat(logo.row().width()).as("turned as the camera said").isEqualTo(40);
        assertThat(logo.row().height()).isEqualTo(80);
    }

    @Test
    void whatIsWrittenIntoAPngOrBehindItIsGone() throws IOException {
        byte[] plain = file(picture(60, 60), "png");
        byte[] words = inserted(plain, 33, chunk("tEXt", ("Author\0" + PLACE).getBytes(ISO_8859_1)));
        byte[] polyglot = joined(words, "PK\3\4<script>alert(1)</script>".getBytes(UTF_8));

        LogoDrawing logo = LogoDrawing.of(polyglot);

        assertThat(new String(logo.png(), ISO_8859_1)).doesNotContain(PLACE, "<script>", "tEXt");
        assertThat(logo.png()).isEqualTo(LogoDrawing.of(plain).png());
        assertThat(logo.row().fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void aLargePictureIsDrawnSmallAndASmallOneStaysAsItIs() throws IOException {
        LogoDrawing large = LogoDrawing.of(file(picture(1200, 300), "png"));
        LogoDrawing small = LogoDrawing.of(file(picture(31, 17), "png"));

        assertThat(large.row().width()).isEqualTo(320);
        assertThat(large.row().height()).isEqualTo(80);
        assertThat(small.row().width()).isEqualTo(31);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(large.png()));
        assertThat(shown.getColorModel().hasAlpha()).isTrue();
        assertThat(shown.getWidth()).isEqualTo(320);
    }

    @Test
    void evenNoiseStaysSmallEnoughForAPublicPage() throws IOException {
        BufferedImage noise = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(7);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }

        assertThat(LogoDrawing.of(file(noise, "png")).png()).hasSizeLessThan(20_000);
    }

    /** Their headers promise more pixels than the portal would ever draw; none of them is unpacked. */
    @ParameterizedTest
    @ValueSource(strings = {"60000x60000", "2147483647x1", "2450x2450", "5001x1"})
    void aBombIsRefusedByItsHeader(String size) {
        String[] sides = size.split("x", -1);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(Integer.parseInt(sides[0]))
                .putInt(Integer.parseInt(sides[1]))
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] bomb = joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {1}),
                chunk("IEND", new byte[0]));

        assertRefused(bomb, Reason.TOO_MANY_PIXELS);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() throws IOException {
        assertRefused("<?xml version='1.0'?>\n<SVG onload='alert(1)'/>".getBytes(UTF_8), Reason.VECTOR);
        assertRefused("<html><body>hello".getBytes(UTF_8), Reason.NOT_AN_IMAGE);
        assertRefused(file(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "gif"), Reason.NOT_AN_IMAGE);
        assertRefused(file(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "bmp"), Reason.NOT_AN_IMAGE);
        assertRefused("RIFF1234WEBPVP8 ".getBytes(UTF_8), Reason.NOT_AN_IMAGE);
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(new byte[LogoDrawing.MAX_FILE_BYTES + 1], Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void whatIsCutOffOrBrokenIsRefused(String format) throws IOException {
        byte[] whole = file(picture(90, 90), format);

        assertRefused(Arrays.copyOf(whole, 12), Reason.UNREADABLE);
        assertRefused(Arrays.copyOf(whole, 40), Reason.UNREADABLE);
        byte[] broken = whole.clone();
        Arrays.fill(broken, 20, Math.min(broken.length, 200), (byte) 0xff);
        assertThatThrownBy(() -> LogoDrawing.of(broken)).isInstanceOf(LogoRefused.class);
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> LogoDrawing.of(file))
                .isInstanceOfSatisfying(LogoRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] exif() {
        byte[] tiff = ByteBuffer.allocate(8 + 2 + 12 + 4)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .array();
        byte[] body = joined("Exif\0\0".getBytes(ISO_8859_1), tiff, PLACE.getBytes(ISO_8859_1));
        ByteBuffer segment = ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (body.length + 2))
                .put(body);
        return segment.array();
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        byte[] named = joined(name.getBytes(ISO_8859_1), data);
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static List<String> chunks(byte[] png) {
        List<String> names = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(png, 8, png.length - 8);
        while (rest.remaining() > 0) {
            int length = rest.getInt();
            byte[] name = new byte[4];
            rest.get(name);
            names.add(new String(name, ISO_8859_1));
            rest.position(rest.position() + length + 4);
        }
        return names;
    }

    private static byte[] inserted(byte[] file, int at, byte[] piece) {
        return joined(Arrays.copyOf(file, at), piece, Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
