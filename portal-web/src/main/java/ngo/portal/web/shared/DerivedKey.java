package ngo.portal.web.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, derived from the portal's secret. Knowledge of one reveals nothing about another, nor about the secret. */
public final class DerivedKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private DerivedKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key of the secret for a purpose; all portals with the same secret have the same. */
    public static DerivedKey of(String secret, String purpose) {
        return new DerivedKey(new DerivedKey(secret.getBytes(StandardCharsets.UTF_8)).mac(purpose));
    }

    /** A message authentication code of 32 bytes for these words; only holders of the key can compute it. */
    public byte[] mac(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
