package ngo.portal.persistence.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The key-encryption key as a keyset: the newest one seals, older ones still open. Whoever has its text and the database of
 * keys can read everything.
 */
public final class MasterKeys implements KeyWrap {

    private final KeysetHandle keyset;
    private final Aead aead;

    private MasterKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(Keysets.CONFIGURATION, Aead.class);
    }

    /** One new key, at random. */
    public static MasterKeys made() {
        return Keysets.always(() ->
                new MasterKeys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Keysets.CONFIGURATION)));
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @throws GeneralSecurityException if it is none
     */
    public static MasterKeys of(String text) throws GeneralSecurityException {
        return new MasterKeys(
                TinkJsonProtoKeysetFormat.parseKeyset(text, Keysets.CONFIGURATION, InsecureSecretKeyAccess.get()));
    }

    /** The keys themselves, to be written where only the portal reads. */
    public String text() {
        return Keysets.always(() -> TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, Keysets.CONFIGURATION, InsecureSecretKeyAccess.get()));
    }

    public int count() {
        return keyset.size();
    }

    /** A new key seals from now on; the others still open. */
    public MasterKeys renewed() {
        return Keysets.always(() -> {
            KeysetHandle.Builder more = KeysetHandle.newBuilder(keyset).setConfiguration(Keysets.CONFIGURATION);
            more.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            return new MasterKeys(more.build());
        });
    }

    /** Without all but the newest keys: whatever was sealed under one of the others opens no more. */
    public MasterKeys newest(int kept) {
        return Keysets.always(() -> {
            KeysetHandle.Builder fewer = KeysetHandle.newBuilder(keyset).setConfiguration(Keysets.CONFIGURATION);
            while (fewer.size() > kept) {
                fewer.deleteAt(0);
            }
            return new MasterKeys(fewer.build());
        });
    }

    @Override
    public byte[] seal(byte[] key, byte[] about) {
        return Keysets.always(() -> aead.encrypt(key, about));
    }

    @Override
    public byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException {
        return aead.decrypt(sealed, about);
    }
}
