package ngo.portal.persistence.funding;

/**
 * The kinds of events of a request, which are recorded for good. The service clock is computed from the instants of these
 * events and from nothing else.
 */
public enum RequestEventType {
    SUBMITTED,
    TAKEN_UP,
    /** The funder asks for more information: the service clock is paused. */
    ASKED,
    /** The applicant has answered: the service clock resumes. */
    ANSWERED,
    FOUND_ELIGIBLE,
    FOUND_INELIGIBLE,
    VERIFIED,
    PUT_TO_DECISION,
    /** The funder has approved, rejected or deferred the request. */
    DECIDED,
    WITHDRAWN,
    /** The applicant was informed that the promised time is nearly over, or is over. */
    WARNED,
    BREACHED,
    AGREED,
    PAID,
    REPORTED,
    CLOSED,
    SUSPENDED,
    RESUMED;

    /** Whether the event ends the service clock, because no answer is owed any more. */
    boolean stopsTheClock() {
        return this == DECIDED || this == FOUND_INELIGIBLE || this == WITHDRAWN;
    }
}
