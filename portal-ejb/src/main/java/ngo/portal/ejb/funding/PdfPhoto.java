package ngo.portal.ejb.funding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import ngo.portal.persistence.funding.FileNotTaken;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A photo inside a PDF: what its camera has written beside the picture goes, and the picture stays as it is. */
final class PdfPhoto {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int PICTURE = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    private PdfPhoto() {}

    static void clean(COSStream stream) throws IOException {
        byte[] photo;
        try (InputStream in = stream.createRawInputStream()) {
            photo = in.readAllBytes();
        }
        byte[] clean = cleaned(photo);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(clean);
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
    }

    /** The parts of a JPEG before its picture: each begins with a marker and says how long it is. */
    static byte[] cleaned(byte[] photo) {
        if (photo.length < 2 || at(photo, 0) != MARKER || at(photo, 1) != START) {
            throw new FileNotTaken();
        }
        ByteArrayOutputStream clean = new ByteArrayOutputStream(photo.length);
        clean.write(photo, 0, 2);
        int at = 2;
        while (at + 4 <= photo.length && at(photo, at + 1) != PICTURE) {
            int length = 2 + (at(photo, at + 2) << 8) + at(photo, at + 3);
            if (at(photo, at) != MARKER || at + length > photo.length) {
                throw new FileNotTaken();
            }
            if (!tells(at(photo, at + 1))) {
                clean.write(photo, at, length);
            }
            at += length;
        }
        clean.write(photo, at, photo.length - at);
        return clean.toByteArray();
    }

    /** The profile of colours and how Adobe keeps them belong to the picture. */
    private static boolean tells(int marker) {
        boolean isApplication = marker > FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker == COMMENT || (isApplication && marker != COLOURS && marker != ADOBE);
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
