package ngo.portal.persistence.text.comparison;

/** As what a passage stands in its text. */
public enum PassageKind {
    PARAGRAPH,
    HEADING,
    SUBHEADING,
    BULLET,
    NUMBER,
    QUOTATION
}
