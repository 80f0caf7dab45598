package ngo.portal.ejb.file;

import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Rebuilds a file according to its kind. */
final class FileRebuild {

    private FileRebuild() {}

    static CleanFile of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new FileNotTaken(Reason.EMPTY);
        }
        FileSignature signature = FileSignature.of(bytes);
        return switch (signature) {
            case PNG, JPEG, TIFF, WEBP -> Picture.redrawn(bytes, signature);
            case ZIP -> OfficeFile.rebuilt(bytes);
            case PDF -> PdfFile.rebuilt(bytes);
            case TEXT -> new CleanFile(FileKind.TEXT, bytes);
            default -> throw signature.refusal();
        };
    }
}
