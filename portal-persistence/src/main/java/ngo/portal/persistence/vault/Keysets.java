package ngo.portal.persistence.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;

/** How keysets become bytes, which are wrapped before they go anywhere. */
final class Keysets {

    /** What Tink holds to be safe; nothing else is read, whatever a keyset says of itself. */
    static final Configuration CONFIGURATION = TinkConfig2026.get();

    private Keysets() {}

    /** Something that only fails where this Java lacks an algorithm. */
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
