package ngo.portal.persistence.assessment;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The progress of one reviewer or approver. */
public enum SeatState implements State<SeatState> {
    INVITED,
    ACCEPTED,
    RECUSED,
    DECLINED,
    /** An officer has removed the person before anything was submitted. */
    REMOVED,
    DRAFT,
    SUBMITTED,
    LOCKED;

    /** A relation that is declared late still counts, until everything is decided. An approver has no draft. */
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

    /** Whether the person has submitted the review or the vote. */
    public boolean isIn() {
        return this == SUBMITTED || this == LOCKED;
    }

    /** Whether the person is excluded and counts nowhere. */
    public boolean isOut() {
        return this == RECUSED || this == DECLINED || this == REMOVED;
    }

    /** Whether the person has declared no relation to the applicant and may read the request. */
    public boolean isTaken() {
        return this == ACCEPTED || this == DRAFT || isIn();
    }

    /** Whether an action of the person is still expected. */
    public boolean isOpen() {
        return !isOut() && !isIn();
    }
}
