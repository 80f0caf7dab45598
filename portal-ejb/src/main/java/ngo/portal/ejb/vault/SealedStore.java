package ngo.portal.ejb.vault;

import java.util.List;

/**
 * Where a feature keeps what is sealed. The vault finds every one of them and asks it in the context of the object's owner,
 * within a transaction; what does not know an object answers with nothing.
 */
public interface SealedStore {

    /** At most so many of what belongs to an object and is sealed with a generation before this one. */
    List<SealedItem> olderThan(VaultObject object, int generation, int most);

    /** Puts other bytes, of a newer generation, in the place of one of these, if that is still what it was. */
    void replace(VaultObject object, SealedItem item, int generation, byte[] sealed);

    /** Deletes whatever belongs to the object; also what is gone already. */
    void forget(VaultObject object);
}
