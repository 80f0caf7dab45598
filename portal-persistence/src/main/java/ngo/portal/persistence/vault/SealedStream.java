package ngo.portal.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Streaming encryption under a key of its own, segment by segment without holding the content in memory. A reader gets an
 * error at an altered byte, or at a missing end, before the content behind it.
 */
public final class SealedStream {

    private final KeysetHandle keyset;
    private final StreamingAead aead;

    private SealedStream(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(Keysets.CONFIGURATION, StreamingAead.class);
    }

    /** A stream with a new key, at random. */
    public static SealedStream made() {
        return Keysets.always(() -> new SealedStream(KeysetHandle.generateNew(
                PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, Keysets.CONFIGURATION)));
    }

    /**
     * A stream with the key of {@link #sealedKey}.
     *
     * @throws GeneralSecurityException if none of the given keys opens it, or if it was sealed about something else
     */
    public static SealedStream of(byte[] sealedKey, MasterKeys keys, byte[] about) throws GeneralSecurityException {
        return new SealedStream(Keysets.read(keys.open(sealedKey, about)));
    }

    /** The key of the stream, sealed under the newest of the given keys. */
    public byte[] sealedKey(MasterKeys keys, byte[] about) {
        return Keysets.always(() -> keys.seal(Keysets.bytes(keyset), about));
    }

    /** An encrypting stream; its output is complete only when it is closed. */
    public OutputStream sealing(OutputStream to, byte[] about) throws IOException {
        try {
            return aead.newEncryptingStream(to, about);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** A decrypting stream; reading fails with an {@link IOException} at content that was altered. */
    public InputStream opening(InputStream from, byte[] about) throws IOException {
        try {
            return aead.newDecryptingStream(from, about);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }
}
