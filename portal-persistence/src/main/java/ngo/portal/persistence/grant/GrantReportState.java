package ngo.portal.persistence.grant;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of one report of a grant. Whether it is overdue depends on the day; waiving a report requires a reason. */
public enum GrantReportState implements State<GrantReportState> {
    DUE,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    WAIVED;

    @Override
    public Set<GrantReportState> next() {
        return switch (this) {
            case DUE, RETURNED -> EnumSet.of(SUBMITTED, WAIVED);
            case SUBMITTED -> EnumSet.of(ACCEPTED, RETURNED, WAIVED);
            case ACCEPTED, WAIVED -> EnumSet.noneOf(GrantReportState.class);
        };
    }

    /** Whether the funder waits for nothing more. */
    public boolean isSettled() {
        return next().isEmpty();
    }

    /** Whether the applicant has to write something. */
    public boolean isOwed() {
        return this == DUE || this == RETURNED;
    }
}
