package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ngo.portal.persistence.funding.FileNotTaken;

/** Takes out of a picture where, when and with what it was taken. */
final class Picture {

    private static final long MOST_POINTS = 50_000_000;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** Parts of a WebP that make the picture; whatever else is there tells something about it. */
    private static final Set<String> DRAWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");

    /** Of the flags of an extended WebP those that announce parts which are kept: animation and transparency. */
    private static final int KEPT_FLAGS = 0x12;

    private Picture() {}

    /** Only the points are kept. It is drawn in memory: left to itself, Java would put either picture into a file meanwhile. */
    static byte[] drawnAnew(byte[] bytes, String format) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            BufferedImage read = read(in, format);
            boolean opaque = "jpeg".equals(format);
            BufferedImage drawn = new BufferedImage(
                    read.getWidth(),
                    read.getHeight(),
                    opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
            drawn.createGraphics().drawImage(read, 0, 0, null);
            return written(drawn, format);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new FileNotTaken();
        }
    }

    private static byte[] written(BufferedImage drawn, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream into = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(drawn, format, into)) {
                throw new FileNotTaken();
            }
        }
        return out.toByteArray();
    }

    private static BufferedImage read(ImageInputStream in, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new FileNotTaken();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                throw new FileNotTaken();
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** A WebP is a row of parts; Java cannot draw one, so those are left out that are no picture. */
    static byte[] withoutChunks(byte[] given) {
        byte[] bytes = given.clone();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = HEADER;
        while (at + CHUNK_HEADER <= bytes.length) {
            String name = new String(bytes, at, 4, US_ASCII);
            long size = Integer.toUnsignedLong(in.getInt(at + 4));
            long end = at + CHUNK_HEADER + size + (size & 1);
            if (end > bytes.length) {
                throw new FileNotTaken();
            }
            if (DRAWN.contains(name)) {
                if ("VP8X".equals(name) && size > 0) {
                    bytes[at + CHUNK_HEADER] &= KEPT_FLAGS;
                }
                out.write(bytes, at, (int) end - at);
            }
            at = (int) end;
        }
        if (out.size() == 0) {
            throw new FileNotTaken();
        }
        return ByteBuffer.allocate(HEADER + out.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(out.size() + 4)
                .put("WEBP".getBytes(US_ASCII))
                .put(out.toByteArray())
                .array();
    }
}
