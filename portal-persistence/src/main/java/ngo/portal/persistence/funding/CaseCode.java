package ngo.portal.persistence.funding;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The public code of a request, used wherever its title must stay secret: four groups of four random characters. It reveals
 * nothing, not even the number of requests, and cannot be guessed.
 */
public record CaseCode(String text) {

    /** The characters of Crockford's base 32, none of which is mistaken for another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP_CHARACTERS = 4;
    private static final int CODE_CHARACTERS = 16;
    private static final Pattern FORM =
            Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final SecureRandom CHANCE = new SecureRandom();

    public CaseCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no case code");
        }
    }

    public static CaseCode drawn() {
        return drawn(CHANCE);
    }

    static CaseCode drawn(RandomGenerator chance) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_CHARACTERS; i++) {
            if (i > 0 && i % GROUP_CHARACTERS == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new CaseCode(code.toString());
    }

    /** Parses a code that somebody typed or dictated: case, blanks and letters that look like digits do not matter. */
    public static Optional<CaseCode> read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() != CODE_CHARACTERS || !signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new CaseCode(signs.replaceAll("(.{4})(?=.)", "$1-")));
    }

    @Override
    public String toString() {
        return text;
    }
}
