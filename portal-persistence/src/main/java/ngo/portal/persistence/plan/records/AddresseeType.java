package ngo.portal.persistence.plan.records;

/** Whom a recommendation is made to. */
public enum AddresseeType {
    STATE,
    BUSINESS,
    FINANCIAL_INSTITUTION,
    DONOR,
    INTERGOVERNMENTAL_BODY
}
