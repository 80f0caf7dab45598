package ngo.portal.ejb.text;

import ngo.portal.ejb.file.ZipGuard;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.text.TextRefused;

/** Imports a statement from a DOCX, Markdown or plain text file; the type is detected by the content, never by the name. */
public final class TextImport {

    private TextImport() {}

    /** The name is only used as a title if the file has none. */
    public static ImportedText read(String fileName, byte[] content) {
        try {
            ManuscriptFile manuscript = ZipGuard.isZip(content) ? Docx.read(content) : TextFile.read(content);
            return PressRelease.read(manuscript, fileName);
        } catch (TextRefused refused) {
            throw new ImportRefused(reason(refused.reason()));
        }
    }

    private static Reason reason(TextRefused.Reason reason) {
        return switch (reason) {
            case TOO_LONG, TOO_MANY_SECTIONS, TOO_MANY_ADDRESSEES -> Reason.TOO_LARGE;
            case CONTROL_CHARACTER -> Reason.NOT_A_DOCUMENT;
            case EMPTY_TITLE -> Reason.EMPTY;
            case TOO_DEEP, UNKNOWN_LANGUAGE, REPEATED_SECTION -> Reason.UNREADABLE;
        };
    }
}
