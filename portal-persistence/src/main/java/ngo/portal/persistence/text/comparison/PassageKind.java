package ngo.portal.persistence.text.comparison;

/** The kinds of passages of a text. */
public enum PassageKind {
    PARAGRAPH,
    HEADING,
    SUBHEADING,
    BULLET,
    NUMBER,
    QUOTATION
}
