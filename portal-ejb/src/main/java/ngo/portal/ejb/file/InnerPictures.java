package ngo.portal.ejb.file;

import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Sanitises pictures inside of a file: each is redrawn, regardless of its extension, and all of them together have a size limit. */
final class InnerPictures {

    private static final int MAX_PICTURES = 200;

    private int drawn;

    CleanFile drawn(byte[] bytes) {
        if (++drawn > MAX_PICTURES) {
            throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
        }
        FileSignature format = FileSignature.of(bytes);
        return switch (format) {
            case PNG, JPEG, TIFF, WEBP, GIF, BMP -> Picture.redrawn(bytes, format);
            default -> throw new FileNotTaken(Reason.DRAWING);
        };
    }
}
