package ngo.portal.persistence.plan.records;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a commitment of an addressee. Each step needs evidence. */
public enum CommitmentState implements State<CommitmentState> {
    ANNOUNCED,
    CONFIRMED,
    PARTLY_KEPT,
    KEPT,
    BROKEN,
    LAPSED;

    @Override
    public Set<CommitmentState> next() {
        return switch (this) {
            case ANNOUNCED -> EnumSet.of(CONFIRMED, LAPSED);
            case CONFIRMED -> EnumSet.of(PARTLY_KEPT, KEPT, BROKEN, LAPSED);
            case PARTLY_KEPT -> EnumSet.of(KEPT, BROKEN, LAPSED);
            case KEPT, BROKEN, LAPSED -> EnumSet.noneOf(CommitmentState.class);
        };
    }
}
