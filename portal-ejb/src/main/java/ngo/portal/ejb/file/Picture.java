package ngo.portal.ejb.file;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/**
 * Redraws a picture from its pixels: the place, time and camera are removed, and the picture is rotated by its EXIF
 * orientation. Its dimensions are checked before it is decoded; a large photo is scaled down.
 */
public final class Picture {

    /** Maximum number of pixels of a picture that is decoded as a whole. */
    private static final long MAX_PIXELS = 12_500_000;

    /** Maximum number of pixels of a photo that is decoded by rows and scaled down. */
    private static final long MAX_PIXELS_READ_IN_ROWS = 50_000_000;

    /** Maximum number of pixels of a progressive JPEG, which is held in memory as a whole. */
    private static final long MAX_PIXELS_IN_LAYERS = 25_000_000;

    private static final int MAX_SIDE_PIXELS = 30_000;
    private static final float JPEG_QUALITY = 0.92f;

    private Picture() {}

    /** Redraws a standalone picture: formats other than PNG become JPEG, unless the picture has transparency. */
    static CleanFile redrawn(byte[] bytes, FileSignature format) {
        BufferedImage drawn = drawn(bytes, format);
        boolean photo = format != FileSignature.PNG && !drawn.getColorModel().hasAlpha();
        return new CleanFile(photo ? FileKind.JPEG : FileKind.PNG, written(drawn, photo ? "jpeg" : "png"));
    }

    /** The pixels alone, for further drawing. The input may be a PNG or a JPEG. */
    public static BufferedImage drawn(byte[] bytes) {
        return drawn(bytes, FileSignature.of(bytes));
    }

    private static BufferedImage drawn(byte[] bytes, FileSignature format) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            BufferedImage read = read(in, bytes, format);
            Orientation held = Orientation.of(bytes, format);
            int width = read.getWidth();
            int height = read.getHeight();
            BufferedImage drawn = new BufferedImage(
                    held.width(width, height),
                    held.height(width, height),
                    read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = drawn.createGraphics();
            pen.drawImage(read, held.transform(width, height), null);
            pen.dispose();
            return drawn;
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
    }

    private static BufferedImage read(ImageInputStream in, byte[] bytes, FileSignature format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new FileNotTaken(Reason.PHOTO_FORMAT);
        }
        ImageReader reader = readers.next();
        try {
            boolean tiff = format == FileSignature.TIFF;
            reader.setInput(in, !tiff, true);
            if (tiff && reader.getNumImages(true) > 1) {
                throw new FileNotTaken(Reason.SEVERAL_PAGES);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(reader.getWidth(0), reader.getHeight(0), bytes, format);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** The subsampling step: every n-th pixel of every n-th row is drawn. */
    private static int step(int width, int height, byte[] bytes, FileSignature format) {
        long points = (long) width * height;
        boolean inRows = format == FileSignature.PNG || format == FileSignature.JPEG;
        long most = inRows ? MAX_PIXELS_READ_IN_ROWS : MAX_PIXELS;
        if (format == FileSignature.JPEG && JpegParts.isInLayers(bytes)) {
            most = MAX_PIXELS_IN_LAYERS;
        }
        if (points > most || Math.max(width, height) > MAX_SIDE_PIXELS) {
            throw new FileNotTaken(Reason.TOO_MANY_POINTS);
        }
        int step = 1;
        while (points / ((long) step * step) > MAX_PIXELS) {
            step++;
        }
        return step;
    }

    /** Encodes in memory: by default, Java would use a temporary file. */
    private static byte[] written(BufferedImage drawn, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream into = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(into);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if ("jpeg".equals(format)) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(drawn, null, null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
