package ngo.portal.ejb.petition.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes: only the holder of the key can compute them. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORT_BYTES = 16;

    private final SecretKeySpec key;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Derives another key for one purpose. */
    KeyedHash about(byte[] words) {
        return new KeyedHash(whole(words));
    }

    /** 32 bytes. */
    byte[] whole(String words) {
        return whole(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 16 of them. */
    byte[] brief(String words) {
        return Arrays.copyOf(whole(words), SHORT_BYTES);
    }

    private byte[] whole(byte[] words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
