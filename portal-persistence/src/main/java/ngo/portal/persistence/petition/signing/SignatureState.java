package ngo.portal.persistence.petition.signing;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a signature after its mailbox has confirmed it. */
public enum SignatureState implements State<SignatureState> {
    CONFIRMED,
    /** It does not count, for a published reason; this can be undone. */
    INVALIDATED,
    /** It was withdrawn; no row is left of it. */
    WITHDRAWN;

    @Override
    public Set<SignatureState> next() {
        return switch (this) {
            case CONFIRMED -> EnumSet.of(INVALIDATED, WITHDRAWN);
            case INVALIDATED -> EnumSet.of(CONFIRMED, WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(SignatureState.class);
        };
    }
}
