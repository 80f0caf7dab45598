package ngo.portal.persistence.plan.records;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The state of the report of one due day. It is derived from submission and acceptance; whether it is overdue depends on the day. */
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
