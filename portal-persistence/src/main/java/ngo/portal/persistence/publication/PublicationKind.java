package ngo.portal.persistence.publication;

/** The kinds of public acts of a statement. */
public enum PublicationKind {
    PUBLISHED,
    CORRECTED,
    RETRACTED
}
