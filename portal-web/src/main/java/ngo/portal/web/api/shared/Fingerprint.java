package ngo.portal.web.api.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import ngo.portal.persistence.text.Sha256;

/** Hashes of requests and answers, to compare whether two are equal. */
public final class Fingerprint {

    private static final int HASH_ROUNDS = 60_000;
    private static final int HASH_BITS = 256;

    private Fingerprint() {}

    public static String of(String path, String body) {
        return of(path + "\n" + body);
    }

    /** The same for what is a secret: made so slowly that short words are not found by trying. */
    public static String slow(String path, String body) {
        byte[] salt = of(path).getBytes(StandardCharsets.UTF_8);
        PBEKeySpec words = new PBEKeySpec(of(body).toCharArray(), salt, HASH_ROUNDS, HASH_BITS);
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(words).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    /** Of an answer. */
    public static String of(String words) {
        return Sha256.of(words);
    }
}
