package ngo.portal.persistence.ownkey;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The one kind of key that organisations have, and how it is distinguished from any other. */
final class OwnKeysets {

    /** The recommended algorithms of Tink for this one purpose, and no others. */
    static final Configuration CONFIGURATION = HybridConfig2026.get();

    /** HPKE of RFC 9180. */
    static final HpkeParameters PARAMETERS = parameters();

    private OwnKeysets() {}

    /** A call that only fails where this Java lacks an algorithm. */
    @FunctionalInterface
    interface Certain<T> {
        T get() throws GeneralSecurityException;
    }

    static <T> T always(Certain<T> act) {
        try {
            return act.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm that keys of organisations need", e);
        }
    }

    /** SHA-256 of the 32 bytes of the public key, in hexadecimal digits: the same however its file is written. */
    static String fingerprint(KeysetHandle publicHalf) {
        HpkePublicKey key = (HpkePublicKey) publicHalf.getPrimary().getKey();
        return always(() -> HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(key.getPublicKeyBytes().toByteArray())));
    }

    private static HpkeParameters parameters() {
        return always(() -> HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build());
    }
}
