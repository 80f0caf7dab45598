package ngo.portal.ejb.petition.signing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.SupporterReceipt;

/**
 * The code that a supporter gets by mail: link, what can be typed instead, way back and receipt in one. 125 bits at random, in letters
 * and digits that cannot be taken for each other.
 */
public final class SigningCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 25;
    private static final int GROUP = 5;
    private static final int HASH_BYTES = 16;
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
        String plain = SupporterReceipt.plain(typed);
        return FORM.matcher(plain).matches() ? Optional.of(new SigningCode(plain)) : Optional.empty();
    }

    /** Under which the database knows it; nobody finds the code from it. */
    public byte[] hash() {
        byte[] whole =
                Merkle.sha256(("coalition-portal/petition-code/v1\n" + code + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(whole, HASH_BYTES);
    }

    /** What the signature is recounted by: it is bound to the petition and the text, and tells nothing without the code. */
    public byte[] commitment(UUID petition, String fingerprint) {
        return SupporterReceipt.commitment(petition.toString(), fingerprint, code);
    }

    /** In groups, as it is easier to read and to type. */
    public String shown() {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** As it stands in an address. */
    public String plain() {
        return code;
    }

    /** Says nothing: whoever holds the code may withdraw. */
    @Override
    public String toString() {
        return "SigningCode";
    }
}
