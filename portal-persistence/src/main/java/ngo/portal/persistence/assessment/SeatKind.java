package ngo.portal.persistence.assessment;

/** The kinds of seats at a request. */
public enum SeatKind {
    REVIEWER,
    APPROVER
}
