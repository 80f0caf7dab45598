package ngo.portal.ejb.organisation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import ngo.portal.ejb.file.FileNotTaken;
import ngo.portal.ejb.file.Picture;
import ngo.portal.persistence.organisation.OrganisationRefusals.LogoRefused;
import ngo.portal.persistence.organisation.entry.LogoRow;
import ngo.portal.persistence.text.Sha256;

/**
 * A logo redrawn from an uploaded file: only the pixels are kept, so no location, camera, name or hidden data. The file type
 * is detected by its first bytes, and the dimensions are checked before it is decoded.
 */
record LogoDrawing(LogoRow row, @SuppressWarnings("ArrayRecordComponent") byte[] png) {

    static final int MAX_FILE_BYTES = 2_097_152;

    private static final int MAX_SIDE_PIXELS = 5_000;
    private static final long MAX_PIXELS = 6_000_000;

    /** Limit that keeps public pages small; a logo with more bytes is scaled down. */
    private static final int MAX_DRAWN_BYTES = 20_000;

    private static final int[] SIDES_IN_PIXELS = {320, 240, 160, 120, 96, 64};

    private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_SIGNATURE = HexFormat.of().parseHex("ffd8ff");
    private static final int VECTOR_SEARCH_BYTES = 1_000;

    /** One at a time, because a decoded picture takes much memory. */
    static synchronized LogoDrawing of(byte[] file) {
        String format = format(file);
        requireFewPixels(file, format);
        try {
            return small(Picture.drawn(file));
        } catch (IOException | FileNotTaken unreadable) {
            throw new LogoRefused(LogoRefused.Reason.UNREADABLE);
        }
    }

    private static String format(byte[] file) {
        if (file.length == 0) {
            throw new LogoRefused(LogoRefused.Reason.EMPTY);
        }
        if (file.length > MAX_FILE_BYTES) {
            throw new LogoRefused(LogoRefused.Reason.TOO_LARGE);
        }
        if (beginsWith(file, PNG_SIGNATURE)) {
            return "png";
        }
        if (beginsWith(file, JPEG_SIGNATURE)) {
            return "jpeg";
        }
        throw new LogoRefused(isVector(file) ? LogoRefused.Reason.VECTOR : LogoRefused.Reason.NOT_AN_IMAGE);
    }

    private static boolean beginsWith(byte[] file, byte[] sign) {
        return file.length >= sign.length && Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean isVector(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, VECTOR_SEARCH_BYTES), StandardCharsets.UTF_8);
        return beginning.toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static void requireFewPixels(byte[] file, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (Math.max(width, height) > MAX_SIDE_PIXELS || width * height > MAX_PIXELS) {
                throw new LogoRefused(LogoRefused.Reason.TOO_MANY_PIXELS);
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new LogoRefused(LogoRefused.Reason.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static LogoDrawing small(BufferedImage picture) throws IOException {
        LogoDrawing drawing = drawn(picture, SIDES_IN_PIXELS[0]);
        for (int i = 1; i < SIDES_IN_PIXELS.length && drawing.png.length > MAX_DRAWN_BYTES; i++) {
            drawing = drawn(picture, SIDES_IN_PIXELS[i]);
        }
        return drawing;
    }

    /** Small pictures are not enlarged. */
    private static LogoDrawing drawn(BufferedImage picture, int side) throws IOException {
        BufferedImage drawn = Thumbnails.of(picture)
                .size(Math.min(side, picture.getWidth()), Math.min(side, picture.getHeight()))
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn, "png", png)) {
            throw new IllegalStateException("every Java writes PNG");
        }
        byte[] content = png.toByteArray();
        return new LogoDrawing(new LogoRow(Sha256.of(content), drawn.getWidth(), drawn.getHeight()), content);
    }
}
