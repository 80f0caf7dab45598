package ngo.portal.persistence.grant;

/** The reasons for a failed payment; a fixed list, so that nobody writes down what only finance may know. */
public enum PaymentFailure {
    NONE,
    WRONG_DETAILS,
    REFUSED,
    NOT_COLLECTED,
    NO_LONGER_SAFE,
    OTHER
}
