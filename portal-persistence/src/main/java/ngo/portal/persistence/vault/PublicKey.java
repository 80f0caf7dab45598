package ngo.portal.persistence.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;

/** The public half of an organisation's key, with which others wrap for it. */
final class PublicKey {

    private final KeysetHandle keyset;

    PublicKey(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    static PublicKey of(byte[] bytes) throws GeneralSecurityException {
        return new PublicKey(TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes, Keysets.CONFIGURATION));
    }

    byte[] bytes() {
        return Keysets.always(() -> TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keyset, Keysets.CONFIGURATION));
    }

    byte[] wrap(DataKey key, byte[] about) {
        return Keysets.always(() ->
                keyset.getPrimitive(Keysets.CONFIGURATION, HybridEncrypt.class).encrypt(key.bytes(), about));
    }
}
