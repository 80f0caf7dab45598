package ngo.portal.persistence.funding;

/** The two sides of a request. */
public enum RequestSide {
    APPLICANT,
    FUNDER
}
