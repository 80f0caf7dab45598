package ngo.portal.persistence.holdings;

/** Kinds of documents that an organisation takes along, in the order in which they are written out. */
public enum ExportedKind {
    STATEMENT,
    PLAN,
    REQUEST,
    PETITION
}
