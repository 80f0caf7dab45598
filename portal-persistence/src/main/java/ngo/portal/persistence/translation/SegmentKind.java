package ngo.portal.persistence.translation;

/** The kinds of segments. */
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
