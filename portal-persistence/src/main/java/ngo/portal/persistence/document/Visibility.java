package ngo.portal.persistence.document;

/** Who reads a comment: the writer's own organisation, the leads too, or everybody who has the text. */
public enum Visibility {
    ORGANISATION,
    LEADS,
    ALL
}
