package ngo.portal.persistence.assessment;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** How far one person is who was asked to review a request or to decide on it. */
public enum SeatState implements State<SeatState> {
    INVITED,
    ACCEPTED,
    RECUSED,
    DECLINED,
    /** Taken back by an officer, before anything was handed in. */
    REMOVED,
    DRAFT,
    SUBMITTED,
    LOCKED;

    /** A relation that is remembered late still counts, until everything is decided. An approver has no draft. */
    @Override
    public Set<SeatState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(ACCEPTED, RECUSED, DECLINED, REMOVED);
            case ACCEPTED -> EnumSet.of(DRAFT, SUBMITTED, RECUSED, DECLINED, REMOVED);
            case DRAFT -> EnumSet.of(SUBMITTED, RECUSED, DECLINED, REMOVED);
            case SUBMITTED -> EnumSet.of(LOCKED, RECUSED);
            case RECUSED, DECLINED, REMOVED, LOCKED -> EnumSet.noneOf(SeatState.class);
        };
    }

    /** What the person was asked for is there. */
    public boolean isIn() {
        return this == SUBMITTED || this == LOCKED;
    }

    /** The person takes no part, and counts nowhere. */
    public boolean isOut() {
        return this == RECUSED || this == DECLINED || this == REMOVED;
    }

    /** The person has said that nothing ties them to the applicant, and may look into the file. */
    public boolean isTaken() {
        return this == ACCEPTED || this == DRAFT || isIn();
    }

    /** Something is still expected of the person. */
    public boolean isOpen() {
        return !isOut() && !isIn();
    }
}
