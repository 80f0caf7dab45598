package ngo.portal.persistence.statement;

/** What became of a proposed wording. */
public enum AmendmentState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    MERGED
}
