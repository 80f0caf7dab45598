package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/**
 * Sanitises a JPEG 2000, which is a sequence of boxes: header and image data are kept; other boxes and comments, which may
 * name the author, are removed.
 */
final class Jpeg2000Parts {

    private static final Set<String> KEPT_BOXES = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
    private static final Set<String> KEPT_HEADER_BOXES = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef");
    private static final int BOX_HEADER_BYTES = 8;
    private static final int LONG_BOX_HEADER_BYTES = 16;
    private static final int START_MARKER = 0xFF4F;
    private static final int COMMENT_MARKER = 0xFF64;
    private static final int TILE_MARKER = 0xFF90;

    /** Enumerated colour space, in contrast to an ICC profile, which may name a device. */
    private static final int ENUMERATED_COLOUR_METHOD = 1;

    private Jpeg2000Parts() {}

    static byte[] cleaned(byte[] picture) {
        try {
            boolean bare = picture.length > 2
                    && Short.toUnsignedInt(ByteBuffer.wrap(picture).getShort()) == START_MARKER;
            return bare ? points(picture) : boxes(picture, KEPT_BOXES);
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
    }

    private static byte[] boxes(byte[] picture, Set<String> kept) {
        ByteBuffer in = ByteBuffer.wrap(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        int at = 0;
        while (at + BOX_HEADER_BYTES <= picture.length) {
            long size = Integer.toUnsignedLong(in.getInt(at));
            String name = new String(picture, at + 4, 4, ISO_8859_1);
            int head = size == 1 ? LONG_BOX_HEADER_BYTES : BOX_HEADER_BYTES;
            size = size == 1 ? in.getLong(at + BOX_HEADER_BYTES) : size;
            long end = size == 0 ? picture.length : at + size;
            if (end > picture.length || end < at + head) {
                throw new FileNotTaken(Reason.UNREADABLE);
            }
            byte[] content = Arrays.copyOfRange(picture, at + head, (int) end);
            if (kept.contains(name) && !("colr".equals(name) && content[0] != ENUMERATED_COLOUR_METHOD)) {
                byte[] clean =
                        switch (name) {
                            case "jp2h" -> boxes(content, KEPT_HEADER_BOXES);
                            case "jp2c" -> points(content);
                            default -> content;
                        };
                out.writeBytes(ByteBuffer.allocate(4)
                        .putInt(BOX_HEADER_BYTES + clean.length)
                        .array());
                out.write(picture, at + 4, 4);
                out.writeBytes(clean);
            }
            at = (int) end;
        }
        return out.toByteArray();
    }

    /** The codestream: the segments of the main header, each with its length, precede the first tile. */
    private static byte[] points(byte[] stream) {
        ByteBuffer in = ByteBuffer.wrap(stream);
        ByteArrayOutputStream out = new ByteArrayOutputStream(stream.length);
        out.write(stream, 0, 2);
        int at = 2;
        int marker = Short.toUnsignedInt(in.getShort(at));
        while (marker != TILE_MARKER) {
            int length = 2 + Short.toUnsignedInt(in.getShort(at + 2));
            if (marker != COMMENT_MARKER) {
                out.write(stream, at, length);
            }
            at += length;
            marker = Short.toUnsignedInt(in.getShort(at));
        }
        out.write(stream, at, stream.length - at);
        return out.toByteArray();
    }
}
