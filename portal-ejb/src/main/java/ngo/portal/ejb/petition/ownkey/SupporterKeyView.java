package ngo.portal.ejb.petition.ownkey;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRow;
import ngo.portal.persistence.petition.ownkey.SupporterKeyState;

/**
 * The keys of an organisation, and their effect.
 *
 * @param keys newest first
 * @param held copies that the portal can decrypt, because they were encrypted without any of these keys
 * @param fresh whether the reader has authenticated recently
 */
public record SupporterKeyView(List<SupporterKeyRow> keys, int held, boolean fresh) {

    public SupporterKeyView {
        keys = List.copyOf(keys);
    }

    /** The key in use; empty if the portal encrypts the addresses itself. */
    public Optional<SupporterKeyRow> inUse() {
        return of(SupporterKeyState.IN_USE);
    }

    /** The uploaded key that is not in use yet; empty if there is none. */
    public Optional<SupporterKeyRow> proposed() {
        return of(SupporterKeyState.PROPOSED);
    }

    /** Keys that are no longer in use. */
    public List<SupporterKeyRow> former() {
        return keys.stream().filter(key -> key.state().next().isEmpty()).toList();
    }

    private Optional<SupporterKeyRow> of(SupporterKeyState state) {
        return keys.stream().filter(key -> key.state() == state).findFirst();
    }
}
