package ngo.portal.persistence.translation;

/** What a segment is in its document. */
public enum SegmentKind {
    TITLE,
    ADDRESSEE,
    HEADING,
    PARAGRAPH,
    SUBHEADING,
    LIST,
    QUOTE;

    /** One line without emphasis or links. */
    public boolean isLine() {
        return this == TITLE || this == ADDRESSEE || this == HEADING;
    }
}
