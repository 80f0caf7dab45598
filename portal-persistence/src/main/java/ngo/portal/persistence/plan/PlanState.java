package ngo.portal.persistence.plan;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The life of an advocacy plan, from the first draft inside one organisation to the archive. */
public enum PlanState implements State<PlanState> {
    DRAFT,
    IN_REVIEW,
    CLEARED,
    SHARED,
    PROPOSED,
    RETURNED,
    ADOPTED,
    ACTIVE,
    UNDER_REVIEW,
    CLOSED,
    WITHDRAWN,
    ARCHIVED;

    @Override
    public Set<PlanState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(DRAFT, CLEARED, WITHDRAWN);
            case CLEARED -> EnumSet.of(SHARED, WITHDRAWN);
            case SHARED, RETURNED -> EnumSet.of(PROPOSED, ACTIVE, WITHDRAWN);
            case PROPOSED -> EnumSet.of(ADOPTED, RETURNED, WITHDRAWN);
            case ADOPTED -> EnumSet.of(ACTIVE, WITHDRAWN);
            case ACTIVE -> EnumSet.of(UNDER_REVIEW, CLOSED, WITHDRAWN);
            case UNDER_REVIEW -> EnumSet.of(ACTIVE, WITHDRAWN);
            case CLOSED -> EnumSet.of(ARCHIVED, WITHDRAWN);
            case WITHDRAWN, ARCHIVED -> EnumSet.noneOf(PlanState.class);
        };
    }

    /** Title, sections and what is planned in them may be written on by the owner. */
    public boolean isWritable() {
        return switch (this) {
            case DRAFT, SHARED, RETURNED, UNDER_REVIEW -> true;
            case IN_REVIEW, CLEARED, PROPOSED, ADOPTED, ACTIVE, CLOSED, WITHDRAWN, ARCHIVED -> false;
        };
    }

    /** What has been planned is being done: activities move on, commitments are followed, reports come in. */
    public boolean isUnderWay() {
        return isWritable() || this == ADOPTED || this == ACTIVE;
    }

    /** Those who read it still talk about it, whether or not anybody writes on it now. */
    public boolean isUnderDiscussion() {
        return isUnderWay() || this == IN_REVIEW || this == CLEARED || this == PROPOSED;
    }

    /** The organisation has cleared it, so that others may be let in. */
    public boolean isShareable() {
        return switch (this) {
            case SHARED, PROPOSED, RETURNED, ADOPTED, ACTIVE, UNDER_REVIEW -> true;
            case DRAFT, IN_REVIEW, CLEARED, CLOSED, WITHDRAWN, ARCHIVED -> false;
        };
    }
}
