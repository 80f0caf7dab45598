package ngo.portal.persistence.vault;

import java.security.GeneralSecurityException;

/**
 * The key-encryption key of an installation, under which all keys of its organisations are sealed. It never leaves the
 * implementation: a file beside the portal, or a key management service.
 */
public interface KeyWrap {

    /** Seals a key together with its owner as associated data. */
    byte[] seal(byte[] key, byte[] about);

    /**
     * Opens a key that was sealed here.
     *
     * @throws GeneralSecurityException if it was sealed elsewhere, belongs to somebody else or was changed
     */
    byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException;
}
