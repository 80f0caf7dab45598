package ngo.portal.persistence.holdings;

/** The kinds of documents in the export of an organisation, in the order of the export. */
public enum ExportedKind {
    STATEMENT,
    PLAN,
    REQUEST,
    PETITION
}
