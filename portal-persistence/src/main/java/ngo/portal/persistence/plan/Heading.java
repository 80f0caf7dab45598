package ngo.portal.persistence.plan;

import java.util.List;

/** The standard headings of advocacy strategies, in this order; the owner orders several sections of one heading. */
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

    /** The position among the headings, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** Whether a plan needs words under the heading before it goes into review. */
    public boolean isMandatory() {
        return mandatory;
    }
}
