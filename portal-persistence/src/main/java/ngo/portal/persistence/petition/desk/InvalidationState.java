package ngo.portal.persistence.petition.desk;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** A batch of signatures that are not to count. A large one waits for a second person; the clock does the work. */
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
