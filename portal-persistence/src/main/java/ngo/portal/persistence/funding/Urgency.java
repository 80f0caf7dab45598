package ngo.portal.persistence.funding;

/** How urgent the help is, according to the applicant; each call promises an answer in so many hours for each urgency. */
public enum Urgency {
    /** A person's life or freedom is at stake today. */
    IMMEDIATE,
    /** Help will be too late in a few days. */
    URGENT,
    ORDINARY
}
