package ngo.portal.persistence.funding.handling;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a reveal of the applicant. */
public enum RevealState implements State<RevealState> {
    ASKED,
    OPEN,
    REFUSED,
    CLOSED;

    @Override
    public Set<RevealState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(OPEN, REFUSED, CLOSED);
            case OPEN -> EnumSet.of(CLOSED);
            case REFUSED, CLOSED -> EnumSet.noneOf(RevealState.class);
        };
    }
}
