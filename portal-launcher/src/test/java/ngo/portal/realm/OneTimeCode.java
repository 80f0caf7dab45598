package ngo.portal.realm;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows, by the key that Keycloak shows in words. */
public record OneTimeCode(String key) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;

    String now() {
        return at(Instant.now());
    }

    /** A code works once; its successor is taken a little early. */
    String next() {
        return at(Instant.now().plusSeconds(SECONDS));
    }

    private String at(Instant moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(moment.getEpochSecond() / SECONDS)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] secret() {
        String letters = key.replaceAll("\\s", "");
        BigInteger number = letters.chars()
                .mapToObj(letter -> BigInteger.valueOf(ALPHABET.indexOf(letter)))
                .reduce(BigInteger.ONE, (sum, letter) -> sum.shiftLeft(5).add(letter));
        int bits = letters.length() * 5;
        byte[] bytes = number.shiftRight(bits % 8).toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - bits / 8, bytes.length);
    }
}
