package ngo.portal.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Seals as much as one likes without holding it in memory, piece by piece, under a key of its own. Whoever reads it hears of a
 * byte that was altered, or of an end that is missing, before they are given what stands behind it.
 */
public final class SealedStream {

    private final KeysetHandle keyset;
    private final StreamingAead aead;

    private SealedStream(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(Keysets.CONFIGURATION, StreamingAead.class);
    }

    /** With a new key, at random. */
    public static SealedStream made() {
        return Keysets.always(() -> new SealedStream(KeysetHandle.generateNew(
                PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, Keysets.CONFIGURATION)));
    }

    /**
     * The key of {@link #sealedKey}.
     *
     * @throws GeneralSecurityException if none of the given keys opens it, or if it was sealed about something else
     */
    public static SealedStream of(byte[] sealedKey, MasterKeys keys, byte[] about) throws GeneralSecurityException {
        return new SealedStream(Keysets.read(keys.open(sealedKey, about)));
    }

    /** Its key, for the newest of the given ones. */
    public byte[] sealedKey(MasterKeys keys, byte[] about) {
        return Keysets.always(() -> keys.seal(Keysets.bytes(keyset), about));
    }

    /** Whole only when it is closed. */
    public OutputStream sealing(OutputStream to, byte[] about) throws IOException {
        try {
            return aead.newEncryptingStream(to, about);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Reading fails with an {@link IOException} at what is not as it was sealed. */
    public InputStream opening(InputStream from, byte[] about) throws IOException {
        try {
            return aead.newDecryptingStream(from, about);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }
}
