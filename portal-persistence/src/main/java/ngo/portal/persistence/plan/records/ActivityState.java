package ngo.portal.persistence.plan.records;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of an activity. Whether it is overdue is derived from its last day. */
public enum ActivityState implements State<ActivityState> {
    PLANNED,
    IN_PROGRESS,
    DONE,
    DROPPED;

    @Override
    public Set<ActivityState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(IN_PROGRESS, DROPPED);
            case IN_PROGRESS -> EnumSet.of(DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.noneOf(ActivityState.class);
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }
}
