package ngo.portal.persistence.funding;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How a request is called wherever its title must not be said: four groups of four signs drawn at random. It tells nothing, not
 * even how many there are, and nobody finds one by trying.
 */
public record CaseCode(String text) {

    /** Crockford's signs: none of them is taken for another one. */
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

    /** What somebody has read out or typed: case, blanks and the letters that look like digits do not matter. */
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
