package ngo.portal.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * An Ed25519 key pair as it is stored: the public half in the clear, and the whole sealed under the key-encryption key
 * together with its purpose. Anybody verifies its signatures with the plain algorithm of RFC 8032.
 *
 * @param publicKey 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
public record SigningPair(byte[] publicKey, byte[] sealed) {

    /** The purpose of the key with which an organisation signs. */
    public static String ofOrganisation(UUID organisation, int number) {
        return "signing|" + organisation + "|" + number;
    }

    /** The purpose of the key that signs the heads of a log. */
    public static String ofLog(int log) {
        return "log|" + log;
    }

    /** Makes a new pair at random. */
    public static SigningPair made(KeyWrap master, String purpose) {
        return Keysets.always(() -> {
            KeysetHandle keyset = KeysetHandle.generateNew(
                    Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX), Keysets.CONFIGURATION);
            return new SigningPair(publicHalf(keyset), master.seal(Keysets.bytes(keyset), purpose.getBytes(UTF_8)));
        });
    }

    /**
     * Signs a message.
     *
     * @throws GeneralSecurityException if the pair was sealed for something else, or changed
     */
    public byte[] sign(KeyWrap master, String purpose, byte[] message) throws GeneralSecurityException {
        return opened(master, purpose)
                .getPrimitive(Keysets.CONFIGURATION, PublicKeySign.class)
                .sign(message);
    }

    /** The same pair, sealed under the newest key-encryption key. */
    public SigningPair resealed(KeyWrap master, String purpose) throws GeneralSecurityException {
        byte[] about = purpose.getBytes(UTF_8);
        return new SigningPair(publicKey, master.seal(master.open(sealed, about), about));
    }

    /** Whether it opens, and both halves belong together. */
    public boolean opens(KeyWrap master, String purpose) {
        try {
            opened(master, purpose);
            return true;
        } catch (GeneralSecurityException changed) {
            return false;
        }
    }

    private KeysetHandle opened(KeyWrap master, String purpose) throws GeneralSecurityException {
        KeysetHandle keyset = Keysets.read(master.open(sealed, purpose.getBytes(UTF_8)));
        if (!Arrays.equals(publicHalf(keyset), publicKey)) {
            throw new GeneralSecurityException("the halves of a pair do not belong together");
        }
        return keyset;
    }

    private static byte[] publicHalf(KeysetHandle keyset) throws GeneralSecurityException {
        Ed25519PublicKey half =
                (Ed25519PublicKey) keyset.getPublicKeysetHandle().getPrimary().getKey();
        return half.getPublicKeyBytes().toByteArray();
    }
}
