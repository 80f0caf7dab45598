package ngo.portal.persistence.text.comparison;

/** What became of a part of a text. */
public enum Change {
    SAME,
    /** The same words look different: emphasis, a link, a heading that was a paragraph. */
    FORMATTED,
    CHANGED,
    ADDED,
    REMOVED
}
