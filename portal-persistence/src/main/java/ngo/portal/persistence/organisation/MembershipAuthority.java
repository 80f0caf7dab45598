package ngo.portal.persistence.organisation;

/**
 * The capacities in which a person acts when the membership of an organisation changes. One person may have several of them,
 * but counts as one person.
 */
public enum MembershipAuthority {
    /** A consortium lead, of any organisation. */
    LEAD,
    /** An administrator of the coalition, acting for its office. */
    OFFICE,
    /** An administrator of the organisation itself. */
    OWN
}
