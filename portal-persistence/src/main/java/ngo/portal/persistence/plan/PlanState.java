package ngo.portal.persistence.plan;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of an advocacy plan, from the first draft inside one organisation to the archive. */
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

    /** Whether the owner may change title, sections and records. */
    public boolean isWritable() {
        return switch (this) {
            case DRAFT, SHARED, RETURNED, UNDER_REVIEW -> true;
            case IN_REVIEW, CLEARED, PROPOSED, ADOPTED, ACTIVE, CLOSED, WITHDRAWN, ARCHIVED -> false;
        };
    }

    /** Whether it is being carried out: activities progress, commitments are followed, reports come in. */
    public boolean isUnderWay() {
        return isWritable() || this == ADOPTED || this == ACTIVE;
    }

    /** Whether its readers may comment, even if its text cannot change now. */
    public boolean isUnderDiscussion() {
        return isUnderWay() || this == IN_REVIEW || this == CLEARED || this == PROPOSED;
    }

    /** Whether the organisation has cleared it, so that it may be shared. */
    public boolean isShareable() {
        return switch (this) {
            case SHARED, PROPOSED, RETURNED, ADOPTED, ACTIVE, UNDER_REVIEW -> true;
            case DRAFT, IN_REVIEW, CLEARED, CLOSED, WITHDRAWN, ARCHIVED -> false;
        };
    }
}
