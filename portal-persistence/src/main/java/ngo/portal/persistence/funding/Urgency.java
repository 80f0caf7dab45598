package ngo.portal.persistence.funding;

/** How soon help is needed, as the applicant says; each call promises an answer in so many hours for each of them. */
public enum Urgency {
    /** A life or somebody's freedom is at stake today. */
    IMMEDIATE,
    /** It will be too late in a few days. */
    URGENT,
    ORDINARY
}
