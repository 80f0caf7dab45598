package ngo.portal.ejb.translation;

/** The roles of a person with one translation; several are possible. */
public enum TranslationRole {
    /** Is responsible for the document. */
    PEN,
    /** Leads the coalition, for a document that was submitted to the leads. */
    LEAD,
    WRITER,
    REVIEWER,
    APPROVER
}
