package ngo.portal.persistence.funding;

/** What a call is for, and how fast it is answered. */
public enum FundingTrack {
    /** Somebody is in danger: answered in hours. */
    EMERGENCY,
    /** A project with a beginning and an end. */
    REGULAR,
    /** What keeps an organisation able to work. */
    CORE;

    /** Time is life there: reviews may be left out, and nobody turns a request down alone. */
    public boolean isEmergency() {
        return this == EMERGENCY;
    }
}
