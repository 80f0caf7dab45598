package ngo.portal.persistence.access;

/** The sort order of a list of documents; the id breaks ties. */
public enum ListSort {
    /** By last change, the newest first. */
    CHANGED,
    /** By due date, the nearest first; documents without a due date come last. */
    DUE,
    /** By title, in the collation order for all languages. */
    TITLE,
    /** By state in the order of a document's life, and within each state by last change, the newest first. */
    STATE
}
