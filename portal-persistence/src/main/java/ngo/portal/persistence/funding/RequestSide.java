package ngo.portal.persistence.funding;

/** The two organisations that a request concerns. */
public enum RequestSide {
    APPLICANT,
    FUNDER
}
