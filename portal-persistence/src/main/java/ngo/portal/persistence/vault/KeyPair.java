package ngo.portal.persistence.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;

/** The two halves of an organisation's key, unsealed. The public half wraps data keys, the private half unwraps them. */
final class KeyPair {

    private final KeysetHandle keyset;

    private KeyPair(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    static KeyPair made() {
        return Keysets.always(() -> new KeyPair(KeysetHandle.generateNew(
                HpkeParameters.builder()
                        .setVariant(HpkeParameters.Variant.TINK)
                        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .build(),
                Keysets.CONFIGURATION)));
    }

    static KeyPair of(byte[] bytes) throws GeneralSecurityException {
        return new KeyPair(Keysets.read(bytes));
    }

    byte[] bytes() {
        return Keysets.always(() -> Keysets.bytes(keyset));
    }

    PublicKey publicHalf() {
        return Keysets.always(() -> new PublicKey(keyset.getPublicKeysetHandle()));
    }

    DataKey unwrap(byte[] wrapped, byte[] about) throws GeneralSecurityException {
        return DataKey.of(
                keyset.getPrimitive(Keysets.CONFIGURATION, HybridDecrypt.class).decrypt(wrapped, about));
    }
}
