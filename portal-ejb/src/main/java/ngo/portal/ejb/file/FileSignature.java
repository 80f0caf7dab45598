package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Detects the type of a file by its first bytes, regardless of its name. */
enum FileSignature {
    PDF,
    PNG,
    JPEG,
    TIFF,
    WEBP,
    GIF,
    BMP,
    /** Formats of phones and cameras that Java cannot decode. */
    PHOTO,
    ZIP,
    OLD_OFFICE,
    LOCKED_OFFICE,
    TEXT,
    OTHER;

    /** PDF readers accept the header within this many bytes. */
    private static final int PDF_HEADER_SEARCH_BYTES = 1024;

    private static final int SIGNATURE_BYTES = 64;
    private static final int BRAND_OFFSET = 8;
    private static final int MARKUP_SEARCH_BYTES = 512;

    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(!doctype|html|script|svg|\\?xml|head|body)\\b.*");
    private static final Pattern PROGRAM = Pattern.compile("(?s)#!.*|MZ.*");
    private static final Pattern PHOTO_BRAND =
            Pattern.compile("(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis|crx ).*");

    static FileSignature of(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, SIGNATURE_BYTES), ISO_8859_1);
        if (begin.startsWith("PK\3\4")) {
            return ZIP;
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return holds(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e") ? LOCKED_OFFICE : OLD_OFFICE;
        }
        if (begin.startsWith("{\\rtf")) {
            return OLD_OFFICE;
        }
        FileSignature picture = picture(begin);
        if (picture != OTHER) {
            return picture;
        }
        String early = new String(bytes, 0, Math.min(bytes.length, PDF_HEADER_SEARCH_BYTES), ISO_8859_1);
        if (early.contains("%PDF-")) {
            return PDF;
        }
        return isText(bytes) ? TEXT : OTHER;
    }

    private static FileSignature picture(String begin) {
        if (begin.startsWith("\u0089PNG\r\n")) {
            return PNG;
        }
        if (begin.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (begin.startsWith("II*\0") || begin.startsWith("MM\0*")) {
            return TIFF;
        }
        if (begin.startsWith("RIFF") && begin.startsWith("WEBP", BRAND_OFFSET)) {
            return WEBP;
        }
        if (begin.startsWith("GIF8")) {
            return GIF;
        }
        if (begin.startsWith("ftyp", BRAND_OFFSET / 2)
                && PHOTO_BRAND.matcher(begin.substring(BRAND_OFFSET)).lookingAt()) {
            return PHOTO;
        }
        return begin.startsWith("BM") && begin.indexOf('\0') > 0 ? BMP : OTHER;
    }

    private static boolean holds(byte[] bytes, String word) {
        return new String(bytes, ISO_8859_1).contains(word);
    }

    /** Valid UTF-8 without control characters, and nothing that a browser or an operating system would execute. */
    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException foreign) {
            return false;
        }
        String begin = new String(bytes, 0, Math.min(bytes.length, MARKUP_SEARCH_BYTES), US_ASCII);
        return !MARKUP.matcher(begin).matches() && !PROGRAM.matcher(begin).matches();
    }

    /** The reason for which the type is refused. */
    FileNotTaken refusal() {
        return new FileNotTaken(
                switch (this) {
                    case PHOTO, GIF, BMP -> Reason.PHOTO_FORMAT;
                    case OLD_OFFICE -> Reason.OLD_OFFICE;
                    case LOCKED_OFFICE -> Reason.LOCKED;
                    default -> Reason.UNKNOWN_KIND;
                });
    }
}
