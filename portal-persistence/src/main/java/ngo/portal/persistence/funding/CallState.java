package ngo.portal.persistence.funding;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a call: drafted inside the funder, open to every organisation, over. */
public enum CallState implements State<CallState> {
    DRAFT,
    OPEN,
    CLOSED;

    @Override
    public Set<CallState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CallState.class);
        };
    }
}
