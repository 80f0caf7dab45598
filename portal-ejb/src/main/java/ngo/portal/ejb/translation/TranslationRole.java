package ngo.portal.ejb.translation;

/** What somebody can be to one translation; several at once. */
public enum TranslationRole {
    /** Answers for the document. */
    PEN,
    /** Leads the coalition, at a document that was handed to the leads. */
    LEAD,
    WRITER,
    REVIEWER,
    APPROVER
}
