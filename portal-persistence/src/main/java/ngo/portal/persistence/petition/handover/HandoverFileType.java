package ngo.portal.persistence.petition.handover;

import java.util.Locale;

/** As what a list is made. */
public enum HandoverFileType {
    /** A page to print. */
    HTML("text/html; charset=UTF-8"),
    /** Pages of paper, for names in the letters that the portal brings along. */
    PDF("application/pdf"),
    /** Lines for a spreadsheet. */
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    HandoverFileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As answers name it. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
