package ngo.portal.persistence.plan.records;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** Where the report of one due day stands. It is derived from what was handed in and accepted; overdue is a matter of the day. */
public enum ReportState implements State<ReportState> {
    DUE,
    SUBMITTED,
    ACCEPTED;

    @Override
    public Set<ReportState> next() {
        return switch (this) {
            case DUE -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(ACCEPTED);
            case ACCEPTED -> EnumSet.noneOf(ReportState.class);
        };
    }
}
