package ngo.portal.persistence.petition;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The life of an organisation's page of a petition. A lead invites and the organisation accepts, or it asks and a lead confirms. */
public enum PageState implements State<PageState> {
    INVITED,
    REQUESTED,
    CONFIRMED,
    REFUSED,
    LIVE,
    ENDED;

    @Override
    public Set<PageState> next() {
        return switch (this) {
            case INVITED, REQUESTED -> EnumSet.of(CONFIRMED, REFUSED);
            case CONFIRMED -> EnumSet.of(LIVE, ENDED);
            // Its organisation agreed to a text that leads have given back: it is asked again about the next.
            case LIVE -> EnumSet.of(CONFIRMED, ENDED);
            // Whoever did not want to, or was not wanted, may ask later.
            case REFUSED -> EnumSet.of(REQUESTED);
            case ENDED -> EnumSet.noneOf(PageState.class);
        };
    }

    /** Its organisation may say there what it wants to say. */
    public boolean isWritable() {
        return this == CONFIRMED || this == LIVE;
    }
}
