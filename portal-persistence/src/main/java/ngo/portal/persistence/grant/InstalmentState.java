package ngo.portal.persistence.grant;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of one instalment. A failed payment is ordered again, the same way or by another channel. */
public enum InstalmentState implements State<InstalmentState> {
    PLANNED,
    ORDERED,
    PAID,
    FAILED,
    DROPPED;

    @Override
    public Set<InstalmentState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(ORDERED, DROPPED);
            case ORDERED -> EnumSet.of(PAID, FAILED);
            case FAILED -> EnumSet.of(ORDERED, DROPPED);
            case PAID, DROPPED -> EnumSet.noneOf(InstalmentState.class);
        };
    }

    /** Whether no further payment follows. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
