package ngo.portal.ejb.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;

/** Validation of the fields of a directory entry. Pages validate before they submit, the service validates every call. */
public final class EntryValidation {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#@\"'<>\\\\]+(?:[/?#][^\\s\"'<>\\\\]*)?");
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;:?&<>\"()]{1,64}@[^\\s@,;:?&<>\"()/]{1,190}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{2,40}");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private EntryValidation() {}

    public static boolean isWebAddress(String typed) {
        return WEB.matcher(typed).matches();
    }

    public static boolean isMailAddress(String typed) {
        return MAIL.matcher(typed).matches();
    }

    public static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** Whether it is a well-formed language tag: lower case, with the region in upper case. */
    public static boolean isLanguage(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean known =
                LANGUAGES.contains(locale.getLanguage()) || locale.getLanguage().length() > 2;
        return TAG.matcher(tag).matches() && known && locale.toLanguageTag().equals(tag);
    }

    public static boolean isZone(String name) {
        return InputParser.zone(name).isPresent();
    }

    /** A single line, with white space collapsed. */
    static String line(String field, String typed, int most) {
        return text(field, typed, most).replaceAll("\\s+", " ");
    }

    /** Normalises line ends, regardless of the browser. */
    static String text(String field, String typed, int most) {
        String text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        boolean shown = text.codePoints().allMatch(EntryValidation::canBeShown);
        if (!shown || text.length() > most) {
            throw new InvalidInput(field);
        }
        return text;
    }

    private static boolean canBeShown(int character) {
        boolean space = character == '\t' || character == '\n' || character == '\r';
        boolean half = Character.getType(character) == Character.SURROGATE;
        return space || !(Character.isISOControl(character) || half);
    }

    /** Empty, or valid by the rule. */
    static String optional(String field, String typed, int most, Predicate<String> rule) {
        String line = line(field, typed, most);
        if (!line.isEmpty() && !rule.test(line)) {
            throw new InvalidInput(field);
        }
        return line;
    }

    static List<String> codes(String field, List<String> typed, int most, Predicate<String> rule) {
        List<String> codes = typed.stream().map(String::strip).distinct().toList();
        if (codes.size() > most || !codes.stream().allMatch(rule)) {
            throw new InvalidInput(field);
        }
        return codes;
    }

    /** Splits typed codes at commas and spaces. */
    public static List<String> split(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
