package ngo.portal.persistence.document;

/** The states of an amendment. */
public enum AmendmentState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    MERGED,
    WITHDRAWN
}
