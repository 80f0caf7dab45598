package ngo.portal.persistence.system;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states that a node reports, from one start to its end. */
public enum NodeState implements State<NodeState> {
    /** It is starting and was not ready yet. */
    STARTING,
    /** It accepts requests. */
    READY,
    /** It runs, and a dependency is unavailable. */
    NOT_READY,
    /** It is about to stop, and completes the requests that it has. */
    DRAINING,
    /** It has stopped in order. */
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
