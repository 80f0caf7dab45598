package ngo.portal.persistence.funding;

/** What is written down of a request for good. From these instants the service clock is computed, and nothing else. */
public enum RequestEventType {
    SUBMITTED,
    TAKEN_UP,
    /** The funder wants to know more: its clock stands still. */
    ASKED,
    /** The applicant has answered: the clock goes on. */
    ANSWERED,
    FOUND_ELIGIBLE,
    FOUND_INELIGIBLE,
    VERIFIED,
    PUT_TO_DECISION,
    /** The funder has said yes, no or later. */
    DECIDED,
    WITHDRAWN,
    /** The applicant was told that the time promised is nearly over, or is. */
    WARNED,
    BREACHED,
    AGREED,
    PAID,
    REPORTED,
    CLOSED,
    SUSPENDED,
    RESUMED;

    /** Nothing more is owed: the clock has stopped. */
    boolean stopsTheClock() {
        return this == DECIDED || this == FOUND_INELIGIBLE || this == WITHDRAWN;
    }
}
