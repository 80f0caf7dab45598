package ngo.portal.persistence.petition.handover;

import java.util.Locale;

/** The file formats of a list of signatures. */
public enum HandoverFileType {
    /** A page for the browser, which can be printed on paper. */
    HTML("text/html; charset=UTF-8"),
    /** Pages of paper, for names in the scripts whose fonts the portal includes. */
    PDF("application/pdf"),
    /** CSV for a spreadsheet. */
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    HandoverFileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type as responses name it. */
    public String mediaType() {
        return mediaType;
    }

    /** The extension of the file name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
