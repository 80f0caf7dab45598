package ngo.portal.persistence.plan.records;

/** Where a target of the power map stands towards what the plan asks for. */
public enum Stance {
    CHAMPION,
    SWING,
    BLOCKER
}
