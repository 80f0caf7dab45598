package ngo.portal.persistence.document;

/** What became of a proposed wording. */
public enum AmendmentState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    MERGED,
    WITHDRAWN
}
