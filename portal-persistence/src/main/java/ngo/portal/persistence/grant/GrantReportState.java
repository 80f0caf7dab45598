package ngo.portal.persistence.grant;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** Where one report of a grant stands. Overdue is a matter of the day; to waive a report always has a reason. */
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

    /** The funder waits for nothing more. */
    public boolean isSettled() {
        return next().isEmpty();
    }

    /** The applicant has something to write. */
    public boolean isOwed() {
        return this == DUE || this == RETURNED;
    }
}
