package ngo.portal.persistence.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The key-encryption key as a keyset: the newest key seals, older ones still open. Its text together with the key database
 * gives access to everything.
 */
public final class MasterKeys implements KeyWrap {

    private final KeysetHandle keyset;
    private final Aead aead;

    private MasterKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(Keysets.CONFIGURATION, Aead.class);
    }

    /** Makes a keyset with one new key, at random. */
    public static MasterKeys made() {
        return Keysets.always(() ->
                new MasterKeys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Keysets.CONFIGURATION)));
    }

    /**
     * Parses what {@link #text} has written.
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

    /** The keyset with an additional key that seals from now on; the others still open. */
    public MasterKeys renewed() {
        return Keysets.always(() -> {
            KeysetHandle.Builder more = KeysetHandle.newBuilder(keyset).setConfiguration(Keysets.CONFIGURATION);
            more.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            return new MasterKeys(more.build());
        });
    }

    /** The keyset with only the newest keys: content that was sealed under another one cannot be opened any more. */
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
