package ngo.portal.persistence.petition.signing;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** Where a signature stands once its mailbox has confirmed it. */
public enum SignatureState implements State<SignatureState> {
    CONFIRMED,
    /** It does not count, for a reason that the public is told; that can be undone. */
    INVALIDATED,
    /** No row is left of it. */
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
