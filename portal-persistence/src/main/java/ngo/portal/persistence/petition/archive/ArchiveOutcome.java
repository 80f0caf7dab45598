package ngo.portal.persistence.petition.archive;

/** The outcome of a request to archive a petition. */
public enum ArchiveOutcome {
    ASKED,
    AGREED,
    REFUSED,
    /** The organisation that has requested it has withdrawn the request. */
    TAKEN_BACK
}
