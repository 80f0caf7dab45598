package ngo.portal.persistence.breakglass;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of break-glass access at an instant. */
public enum BreakGlassState implements State<BreakGlassState> {
    /** It waits for the second person. */
    ASKED,
    /** The person who requested it may read. */
    OPEN,
    /** Somebody has ended it, or its time is over. */
    OVER;

    @Override
    public Set<BreakGlassState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(OPEN, OVER);
            case OPEN -> EnumSet.of(OVER);
            case OVER -> EnumSet.noneOf(BreakGlassState.class);
        };
    }
}
