package ngo.portal.persistence.statement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The readable part of a statement's public address. Random digits at its end keep it from being guessed early. */
final class Slug {

    private static final int LONGEST = 60;
    private static final int RANDOM_DIGITS = 10;
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Slug() {}

    static String of(String title, UUID id) {
        String folded =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String words = OTHER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^-|-$", "");
        String digits = id.toString().replace("-", "").substring(0, RANDOM_DIGITS);
        return trimmed.isEmpty() ? digits : trimmed + "-" + digits;
    }
}
