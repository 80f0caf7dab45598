package ngo.portal.ejb.file;

import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Pictures inside of a file: each is drawn anew, whatever its ending says, and all of them together have a limit. */
final class InnerPictures {

    private static final int MAX_PICTURES = 200;

    private int drawn;

    CleanFile drawn(byte[] bytes) {
        if (++drawn > MAX_PICTURES) {
            throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
        }
        FileSignature format = FileSignature.of(bytes);
        return switch (format) {
            case PNG, JPEG, TIFF, WEBP, GIF, BMP -> Picture.drawnAnew(bytes, format);
            default -> throw new FileNotTaken(Reason.DRAWING);
        };
    }
}
