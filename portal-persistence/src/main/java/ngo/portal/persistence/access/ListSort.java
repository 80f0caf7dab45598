package ngo.portal.persistence.access;

/** In which order a list of documents stands. What is told apart by nothing else stands in the order of its ids. */
public enum ListSort {
    /** What has changed last first. */
    CHANGED,
    /** What is due next first; what has no due date stands at the end. */
    DUE,
    /** By title, as the alphabets of all languages go. */
    TITLE,
    /** In the order of a document's life, and in each state what has changed last first. */
    STATE
}
