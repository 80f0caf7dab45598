package ngo.portal.persistence.plan.records;

/** How likely a threat is, or how hard it would hit. */
public enum Degree {
    LOW,
    MEDIUM,
    HIGH
}
