package ngo.portal.persistence.publication;

/** What the public is told by one publication of a statement. */
public enum PublicationKind {
    PUBLISHED,
    CORRECTED,
    RETRACTED
}
