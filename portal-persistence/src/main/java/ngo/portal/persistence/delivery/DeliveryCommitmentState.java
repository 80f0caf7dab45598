package ngo.portal.persistence.delivery;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a commitment that was made in answer to a delivery. A broken commitment may be kept late. */
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

    /** Whether its outcome is still awaited. */
    public boolean isAwaited() {
        return this == OPEN || this == PARTLY_KEPT;
    }
}
