package ngo.portal.persistence.plan.records;

/** The stances of a target of the power map towards the aim of the plan. */
public enum Stance {
    CHAMPION,
    SWING,
    BLOCKER
}
