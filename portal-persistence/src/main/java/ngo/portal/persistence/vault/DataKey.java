package ngo.portal.persistence.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The key that seals what belongs to one object, in one generation. It is stored nowhere; whoever may read the object has
 * it wrapped.
 */
public final class DataKey {

    private final KeysetHandle keyset;
    private final Aead aead;

    private DataKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(Keysets.CONFIGURATION, Aead.class);
    }

    /** A new one, at random. */
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

    /** Seals something together with what it is about: it opens for nothing else. */
    public byte[] seal(byte[] plain, byte[] about) {
        return Keysets.always(() -> aead.encrypt(plain, about));
    }

    /**
     * What was sealed.
     *
     * @throws GeneralSecurityException if it was sealed with another key, is about something else or was changed
     */
    public byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException {
        return aead.decrypt(sealed, about);
    }
}
