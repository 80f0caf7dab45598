package ngo.portal.ejb.file;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/**
 * Sanitises a JPEG, which is a sequence of segments. Those needed to draw it are kept, for example in a PDF, where redrawing
 * would cost quality and colours; metadata of cameras and programs, and data after the end, are removed.
 */
final class JpegParts {

    private static final int MARKER_PREFIX = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int LAYERED_FRAME = 0xC2;

    /** Adobe's colour transform; without it the colours are wrong. */
    private static final int ADOBE_MARKER = 0xEE;

    private static final int ADOBE_SEGMENT_BYTES = 14;

    /** Quantisation tables and the restart interval. */
    private static final Set<Integer> TABLES = Set.of(0xDB, 0xDD);

    private final byte[] photo;
    private final ByteArrayOutputStream clean;

    private JpegParts(byte[] photo) {
        this.photo = photo;
        this.clean = new ByteArrayOutputStream(photo.length);
    }

    static byte[] cleaned(byte[] photo) {
        try {
            return new JpegParts(photo).parts();
        } catch (IndexOutOfBoundsException cutOff) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
    }

    /** Whether it is progressive, and therefore decoded in memory as a whole. */
    static boolean isInLayers(byte[] photo) {
        JpegParts parts = new JpegParts(photo);
        int at = 2;
        while (at + 4 < photo.length && parts.at(at) == MARKER_PREFIX && parts.at(at + 1) != START_OF_SCAN) {
            if (isFrame(parts.at(at + 1))) {
                return parts.at(at + 1) >= LAYERED_FRAME;
            }
            at += 2 + parts.length(at);
        }
        return false;
    }

    private byte[] parts() {
        if (at(0) != MARKER_PREFIX || at(1) != START_OF_IMAGE) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        clean.write(photo, 0, 2);
        int at = 2;
        while (at(at + 1) != END_OF_IMAGE) {
            if (at(at) != MARKER_PREFIX) {
                throw new FileNotTaken(Reason.UNREADABLE);
            }
            int marker = at(at + 1);
            if (marker == MARKER_PREFIX) {
                at++;
                continue;
            }
            int end = at + 2 + length(at);
            if (isKept(marker, at)) {
                clean.write(photo, at, end - at);
            }
            at = marker == START_OF_SCAN ? scan(end) : end;
        }
        clean.write(MARKER_PREFIX);
        clean.write(END_OF_IMAGE);
        return clean.toByteArray();
    }

    /** Copies entropy-coded data, which ends at the first marker other than a restart marker. */
    private int scan(int start) {
        int at = start;
        while (at(at) != MARKER_PREFIX || at(at + 1) == 0 || isRestart(at(at + 1))) {
            at++;
        }
        clean.write(photo, start, at - start);
        return at;
    }

    private boolean isKept(int marker, int at) {
        boolean adobe = marker == ADOBE_MARKER
                && length(at) == ADOBE_SEGMENT_BYTES
                && at(at + 4) == 'A'
                && at(at + 5) == 'd'
                && at(at + 6) == 'o'
                && at(at + 7) == 'b'
                && at(at + 8) == 'e';
        return adobe
                || marker == START_OF_SCAN
                || TABLES.contains(marker)
                || (marker >= FIRST_FRAME && marker <= LAST_FRAME);
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private int length(int at) {
        return (at(at + 2) << 8) + at(at + 3);
    }

    private int at(int index) {
        return photo[index] & 0xFF;
    }
}
