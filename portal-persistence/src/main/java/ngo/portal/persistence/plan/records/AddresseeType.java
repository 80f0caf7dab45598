package ngo.portal.persistence.plan.records;

/** The kinds of addressees of a recommendation. */
public enum AddresseeType {
    STATE,
    BUSINESS,
    FINANCIAL_INSTITUTION,
    DONOR,
    INTERGOVERNMENTAL_BODY
}
