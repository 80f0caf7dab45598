package ngo.portal.persistence.petition;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/**
 * The states of an organisation's page of a petition. Either a lead invites and the organisation accepts, or the
 * organisation requests the page and a lead confirms.
 */
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
            // The organisation agreed to a text that leads have given back: it has to agree to the next text again.
            case LIVE -> EnumSet.of(CONFIRMED, ENDED);
            // An organisation that declined or was refused may request a page later.
            case REFUSED -> EnumSet.of(REQUESTED);
            case ENDED -> EnumSet.noneOf(PageState.class);
        };
    }

    /** Whether the organisation may write the texts of its page. */
    public boolean isWritable() {
        return this == CONFIRMED || this == LIVE;
    }
}
