package ngo.portal.persistence.system;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** How a node says that it is, from one start to its end. */
public enum NodeState implements State<NodeState> {
    /** It has not been ready yet. */
    STARTING,
    /** It may be sent requests. */
    READY,
    /** It runs, and something that it needs is away. */
    NOT_READY,
    /** It is about to stop, and answers what it has. */
    DRAINING,
    /** It has ended in order. */
    STOPPED;

    @Override
    public Set<NodeState> next() {
        return switch (this) {
            case STARTING -> EnumSet.of(READY, NOT_READY, DRAINING, STOPPED);
            case READY -> EnumSet.of(NOT_READY, DRAINING, STOPPED);
            case NOT_READY -> EnumSet.of(READY, DRAINING, STOPPED);
            case DRAINING -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.noneOf(NodeState.class);
        };
    }
}
