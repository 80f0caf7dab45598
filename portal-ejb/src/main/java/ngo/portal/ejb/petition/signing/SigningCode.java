package ngo.portal.ejb.petition.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The code that a supporter gets by mail: link, what can be typed instead, way back and receipt in one. 125 bits at random, in letters
 * and digits that cannot be taken for each other.
 */
public final class SigningCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 25;
    private static final int GROUP = 5;
    private static final int HASH_BYTES = 16;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u2010-\\u2015_.-]+");
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + CHARACTERS + "}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String code;

    private SigningCode(String code) {
        this.code = code;
    }

    public static SigningCode made() {
        StringBuilder made = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            made.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new SigningCode(made.toString());
    }

    /** As somebody has typed it: with blanks, small letters, O for 0, I or L for 1. Empty where it is none. */
    public static Optional<SigningCode> of(String typed) {
        String plain = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new SigningCode(plain)) : Optional.empty();
    }

    /** Under which the database knows it; nobody finds the code from it. */
    public byte[] hash() {
        return Arrays.copyOf(digest("coalition-portal/petition-code/v1\n" + code + "\n"), HASH_BYTES);
    }

    /** What the signature is recounted by: it is bound to the petition and the text, and tells nothing without the code. */
    public byte[] commitment(UUID petition, String fingerprint) {
        return digest("coalition-portal/petition-commitment/v1\n" + petition + "\n" + fingerprint + "\n" + code + "\n");
    }

    /** In groups, as it is easier to read and to type. */
    public String shown() {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** As it stands in an address. */
    public String plain() {
        return code;
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing: whoever holds the code may withdraw. */
    @Override
    public String toString() {
        return "SigningCode";
    }
}
