package ngo.portal.persistence.grant;

/** Why money did not arrive. One of a list, so that nobody writes down beside it what only finance may know. */
public enum PaymentFailure {
    NONE,
    WRONG_DETAILS,
    REFUSED,
    NOT_COLLECTED,
    NO_LONGER_SAFE,
    OTHER
}
