package ngo.portal.persistence.plan;

/** How likely a threat is, or how hard it would hit. */
public enum Degree {
    LOW,
    MEDIUM,
    HIGH
}
