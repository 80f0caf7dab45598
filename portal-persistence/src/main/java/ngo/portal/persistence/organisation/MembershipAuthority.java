package ngo.portal.persistence.organisation;

/** As what somebody speaks when an organisation's membership is moved. A person may have several voices, but only one hand. */
public enum MembershipAuthority {
    /** A consortium lead, of whatever organisation. */
    LEAD,
    /** An administrator of the coalition, acting for its office. */
    OFFICE,
    /** An administrator of the organisation itself. */
    OWN
}
