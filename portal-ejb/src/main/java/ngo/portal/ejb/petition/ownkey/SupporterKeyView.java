package ngo.portal.ejb.petition.ownkey;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRow;
import ngo.portal.persistence.petition.ownkey.SupporterKeyState;

/**
 * The keys of an organisation, and what they change.
 *
 * @param keys the newest first
 * @param held copies that the portal can open, since they were sealed before or without any of these keys
 * @param fresh the reader has proven lately who they are
 */
public record SupporterKeyView(List<SupporterKeyRow> keys, int held, boolean fresh) {

    public SupporterKeyView {
        keys = List.copyOf(keys);
    }

    /** With which addresses are sealed; empty where the portal seals them. */
    public Optional<SupporterKeyRow> inUse() {
        return of(SupporterKeyState.IN_USE);
    }

    /** Which nobody has put to use yet; empty where none waits. */
    public Optional<SupporterKeyRow> proposed() {
        return of(SupporterKeyState.PROPOSED);
    }

    /** Those that are over. */
    public List<SupporterKeyRow> former() {
        return keys.stream().filter(key -> key.state().next().isEmpty()).toList();
    }

    private Optional<SupporterKeyRow> of(SupporterKeyState state) {
        return keys.stream().filter(key -> key.state() == state).findFirst();
    }
}
