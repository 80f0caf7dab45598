package ngo.portal.persistence.delivery;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** What has become of something that was promised in answer to a delivery. What was broken may be kept late. */
public enum DeliveryCommitmentState implements State<DeliveryCommitmentState> {
    OPEN,
    PARTLY_KEPT,
    KEPT,
    BROKEN,
    LAPSED;

    @Override
    public Set<DeliveryCommitmentState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(PARTLY_KEPT, KEPT, BROKEN, LAPSED);
            case PARTLY_KEPT -> EnumSet.of(KEPT, BROKEN, LAPSED);
            case BROKEN -> EnumSet.of(PARTLY_KEPT, KEPT);
            case KEPT, LAPSED -> EnumSet.noneOf(DeliveryCommitmentState.class);
        };
    }

    /** Somebody still waits for it. */
    public boolean isAwaited() {
        return this == OPEN || this == PARTLY_KEPT;
    }
}
