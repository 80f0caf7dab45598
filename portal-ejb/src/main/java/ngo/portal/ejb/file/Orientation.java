package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The EXIF orientation of a photo. The metadata that contains it is removed, so the picture is rotated first. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;

    /** From this value on, width and height are exchanged. */
    private static final int FIRST_SIDEWAYS_ORIENTATION = 5;

    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_OFFSET = 8;
    private static final String EXIF = "Exif\0\0";

    private final int turn;

    private Orientation(int turn) {
        this.turn = turn;
    }

    static Orientation of(byte[] picture, FileSignature format) {
        try {
            int turn =
                    switch (format) {
                        case TIFF -> tag(picture, 0);
                        case JPEG -> tag(picture, inJpeg(picture));
                        case WEBP -> tag(picture, inWebp(picture));
                        case PNG -> tag(picture, inPng(picture));
                        default -> UPRIGHT;
                    };
            return new Orientation(turn < UPRIGHT || turn > LAST_ORIENTATION ? UPRIGHT : turn);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return new Orientation(UPRIGHT);
        }
    }

    int width(int width, int height) {
        return turn < FIRST_SIDEWAYS_ORIENTATION ? width : height;
    }

    int height(int width, int height) {
        return turn < FIRST_SIDEWAYS_ORIENTATION ? height : width;
    }

    AffineTransform transform(int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** The orientation tag in the first directory of a TIFF structure that starts at an offset; a negative offset means none. */
    private static int tag(byte[] file, int start) {
        if (start < 0) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file, start, file.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION_TAG) {
                return Short.toUnsignedInt(tiff.getShort(entry + VALUE_OFFSET));
            }
        }
        return UPRIGHT;
    }

    private static int inJpeg(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
            if ((jpeg[at + 1] & 0xFF) == 0xE1 && EXIF.equals(new String(jpeg, at + 4, EXIF.length(), ISO_8859_1))) {
                return at + 4 + EXIF.length();
            }
            at += 2 + Short.toUnsignedInt(in.getShort(at + 2));
        }
        return -1;
    }

    private static int inPng(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        long at = 8;
        while (at + 8 < png.length) {
            if ("eXIf".equals(new String(png, (int) at + 4, 4, ISO_8859_1))) {
                return (int) at + 8;
            }
            at += 12 + Integer.toUnsignedLong(in.getInt((int) at));
        }
        return -1;
    }

    private static int inWebp(byte[] webp) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + 8 < webp.length) {
            int start = (int) at;
            if ("EXIF".equals(new String(webp, start, 4, ISO_8859_1))) {
                boolean named = EXIF.equals(new String(webp, start + 8, EXIF.length(), ISO_8859_1));
                return start + 8 + (named ? EXIF.length() : 0);
            }
            long size = Integer.toUnsignedLong(in.getInt(start + 4));
            at += 8 + size + (size & 1);
        }
        return -1;
    }
}
