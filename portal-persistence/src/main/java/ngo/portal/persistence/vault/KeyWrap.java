package ngo.portal.persistence.vault;

import java.security.GeneralSecurityException;

/**
 * The key-encryption key of an installation, under which all keys of its organisations are sealed. It never leaves
 * whatever implements this: a file beside the portal, or a service that keeps keys.
 */
public interface KeyWrap {

    /** Seals a key together with whose it is. */
    byte[] seal(byte[] key, byte[] about);

    /**
     * A key that was sealed here.
     *
     * @throws GeneralSecurityException if it was sealed elsewhere, is somebody else's or was changed
     */
    byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException;
}
