package ngo.portal.persistence.petition.desk;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a batch that invalidates signatures. A large one waits for a second person; the scheduler carries it out. */
public enum InvalidationState implements State<InvalidationState> {
    PREVIEWED,
    ASKED,
    RUNNING,
    DONE,
    UNDONE,
    CANCELLED;

    @Override
    public Set<InvalidationState> next() {
        return switch (this) {
            case PREVIEWED -> EnumSet.of(ASKED, RUNNING, CANCELLED);
            case ASKED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(DONE);
            case DONE -> EnumSet.of(UNDONE);
            case UNDONE, CANCELLED -> EnumSet.noneOf(InvalidationState.class);
        };
    }
}
