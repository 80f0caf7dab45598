package ngo.portal.persistence.breakglass;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** How a glass stands at an instant. */
public enum BreakGlassState implements State<BreakGlassState> {
    /** Waits for the second person. */
    ASKED,
    /** Whoever asked may read. */
    OPEN,
    /** Somebody has ended it, or its time has come. */
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
