package ngo.portal.persistence.text.comparison;

/** The kinds of changes of a part of a text. */
public enum Change {
    SAME,
    /** The same words have another format: emphasis, a link, a heading that was a paragraph. */
    FORMATTED,
    CHANGED,
    ADDED,
    REMOVED
}
