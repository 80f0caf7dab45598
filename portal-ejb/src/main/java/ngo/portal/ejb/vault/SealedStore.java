package ngo.portal.ejb.vault;

import java.util.List;

/**
 * The storage of a feature's encrypted data; an SPI. The vault discovers every implementing bean and calls it in the tenant
 * context of the object's owner, within a transaction; a store without data of the object returns nothing.
 */
public interface SealedStore {

    /** Encrypted values of an object from generations before this one, up to a maximum number. */
    List<SealedItem> olderThan(VaultObject object, int generation, int most);

    /** Replaces one of these by a value of a newer generation, unless it was changed meanwhile. */
    void replace(VaultObject object, SealedItem item, int generation, byte[] sealed);

    /** Deletes all data of the object; repeating it changes nothing. */
    void forget(VaultObject object);
}
