package ngo.portal.persistence.plan;

import java.util.List;

/** The standard headings of advocacy strategies. They stand in this order, several sections of one heading as their owner orders them. */
public enum Heading {
    PROBLEM(true),
    GOAL(true),
    OBJECTIVES(true),
    RATIONALE(false),
    TARGETS(true),
    POWER_ANALYSIS(false),
    ALLIES(false),
    MESSAGES(false),
    ACTIONS(true),
    OPPORTUNITIES(false),
    RESOURCES(false),
    RISKS(true),
    MONITORING(true);

    private final boolean mandatory;

    Heading(boolean mandatory) {
        this.mandatory = mandatory;
    }

    /** Its place among the headings, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** Without a word under it the plan does not go into review. */
    public boolean isMandatory() {
        return mandatory;
    }
}
