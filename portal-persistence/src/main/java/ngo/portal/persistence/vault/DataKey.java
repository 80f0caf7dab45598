package ngo.portal.persistence.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The data key that seals the content of one object, in one generation. It is never stored unwrapped; each reader of the
 * object has a wrapped copy.
 */
public final class DataKey {

    private final KeysetHandle keyset;
    private final Aead aead;

    private DataKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(Keysets.CONFIGURATION, Aead.class);
    }

    /** Makes a new key at random. */
    public static DataKey made() {
        return Keysets.always(() ->
                new DataKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Keysets.CONFIGURATION)));
    }

    static DataKey of(byte[] bytes) throws GeneralSecurityException {
        return new DataKey(Keysets.read(bytes));
    }

    byte[] bytes() {
        return Keysets.always(() -> Keysets.bytes(keyset));
    }

    /** Encrypts something with associated data that say what it is about: it opens for nothing else. */
    public byte[] seal(byte[] plain, byte[] about) {
        return Keysets.always(() -> aead.encrypt(plain, about));
    }

    /**
     * Decrypts what was sealed.
     *
     * @throws GeneralSecurityException if it was sealed with another key, is about something else or was changed
     */
    public byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException {
        return aead.decrypt(sealed, about);
    }
}
