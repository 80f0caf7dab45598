package ngo.portal.persistence.plan.records;

/** The degrees of likelihood and of impact of a threat. */
public enum Degree {
    LOW,
    MEDIUM,
    HIGH
}
