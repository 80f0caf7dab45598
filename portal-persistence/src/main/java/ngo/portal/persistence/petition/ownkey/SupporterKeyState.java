package ngo.portal.persistence.petition.ownkey;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** A key that an organisation has uploaded. Nothing is sealed with it before somebody has looked at what that changes. */
public enum SupporterKeyState implements State<SupporterKeyState> {
    PROPOSED,
    IN_USE,
    REPLACED,
    REMOVED,
    DISCARDED;

    @Override
    public Set<SupporterKeyState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(IN_USE, DISCARDED);
            case IN_USE -> EnumSet.of(REPLACED, REMOVED);
            case REPLACED, REMOVED, DISCARDED -> EnumSet.noneOf(SupporterKeyState.class);
        };
    }
}
