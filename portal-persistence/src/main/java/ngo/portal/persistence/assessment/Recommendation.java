package ngo.portal.persistence.assessment;

/** What a reviewer advises the approvers. */
public enum Recommendation {
    FUND,
    FUND_PARTLY,
    UNSURE,
    DECLINE
}
