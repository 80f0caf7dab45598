package ngo.portal.persistence.petition.handover;

/** As what a list is made. */
public enum HandoverFileType {
    /** A page to print. */
    HTML,
    /** Lines for a spreadsheet. */
    CSV
}
