package ngo.portal.persistence.funding;

/** The kinds of calls, by purpose and speed of the answer. */
public enum FundingTrack {
    /** Somebody is in danger: answered in hours. */
    EMERGENCY,
    /** A project with a beginning and an end. */
    REGULAR,
    /** Core funding, which keeps an organisation able to work. */
    CORE;

    /** Whether the call is for emergencies: reviews may be left out, and no single person turns a request down. */
    public boolean isEmergency() {
        return this == EMERGENCY;
    }
}
