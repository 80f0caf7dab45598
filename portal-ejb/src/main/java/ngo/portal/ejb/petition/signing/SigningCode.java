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
 * The code that a supporter receives by mail: it is link, typed code, withdrawal and receipt in one. 125 random bits, in
 * letters and digits that cannot be confused with each other.
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

    /** Parses typed input: accepts blanks, lower case, O for 0, I or L for 1. Empty if it is no code. */
    public static Optional<SigningCode> of(String typed) {
        String plain = SupporterReceipt.plain(typed);
        return FORM.matcher(plain).matches() ? Optional.of(new SigningCode(plain)) : Optional.empty();
    }

    /** The hash by which the database knows the code, and from which it cannot be derived. */
    public byte[] hash() {
        byte[] whole =
                Merkle.sha256(("coalition-portal/petition-code/v1\n" + code + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(whole, HASH_BYTES);
    }

    /**
     * The commitment by which a signature can be recounted: it is bound to the petition and the text, and reveals nothing
     * without the code.
     */
    public byte[] commitment(UUID petition, String fingerprint) {
        return SupporterReceipt.commitment(petition.toString(), fingerprint, code);
    }

    /** In groups, for easier reading and typing. */
    public String shown() {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The form used in a URL. */
    public String plain() {
        return code;
    }

    /** Omits the code: its holder may withdraw the signature. */
    @Override
    public String toString() {
        return "SigningCode";
    }
}
