package ngo.portal.persistence.petition.ownkey;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/**
 * The states of a key that an organisation has uploaded. The portal seals nothing with it before an administrator has
 * reviewed what it changes.
 */
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
