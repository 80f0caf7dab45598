package ngo.portal.persistence.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;

/** Converts keysets to bytes, which are wrapped before they are stored. */
final class Keysets {

    /** The recommended algorithms of Tink; no other keyset is read. */
    static final Configuration CONFIGURATION = TinkConfig2026.get();

    private Keysets() {}

    /** A call that only fails where this Java lacks an algorithm. */
    @FunctionalInterface
    interface Certain<T> {
        T get() throws GeneralSecurityException;
    }

    static <T> T always(Certain<T> act) {
        try {
            return act.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm that the vault needs", e);
        }
    }

    static byte[] bytes(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), CONFIGURATION);
    }

    static KeysetHandle read(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), CONFIGURATION);
    }
}
