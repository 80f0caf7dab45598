package ngo.portal.persistence.petition.handover;

import java.util.Locale;
import ngo.portal.persistence.text.table.Csv;

/** The file formats of a list of signatures. */
public enum HandoverFileType {
    /** A page for the browser, which can be printed on paper. */
    HTML("text/html; charset=UTF-8"),
    /** Pages of paper, for names in the scripts whose fonts the portal includes. */
    PDF("application/pdf"),
    /** CSV for a spreadsheet. */
    CSV(Csv.TYPE);

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
