package ngo.portal.persistence.assessment;

/** What a seat at a request is for. */
public enum SeatKind {
    REVIEWER,
    APPROVER
}
