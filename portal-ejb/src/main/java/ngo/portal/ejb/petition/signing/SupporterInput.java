package ngo.portal.ejb.petition.signing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ngo.portal.persistence.petition.signing.SignatureDisplay;

/**
 * What somebody types who signs, in the one form in which it is looked at.
 *
 * @param consents boxes that are ticked, each with the words that stood there
 */
public record SupporterInput(
        String name, String email, String country, SignatureDisplay display, Set<Consent> consents) {

    private static final int MAX_NAME_CHARACTERS = 100;
    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));

    /** What turns lines round or is not seen: it changes what others read beside it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    /** A control, half a sign, or the mark of what could not be read. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\ufffd]");

    /** As many accents on one letter as no language has. */
    private static final Pattern PILED = Pattern.compile("\\p{M}{5,}");

    /** What names are not made of; it counts all the same, but is shown only after somebody has looked. */
    private static final Pattern ODD =
            Pattern.compile("[<>{}\\[\\]|\\\\@#$%^*=_~/]|https?:|www\\.|\\.[a-z]{2,}\\b|^[\\d\\s]+$|^[=+\\-@]|\\d{4,}");

    /** An address that is spelt out, in the languages of the portal: "someone at example dot com", "exemple point org". */
    private static final Pattern SPELT_OUT = Pattern.compile(
            "(?<!\\p{L})(?:arobase|arroba|собака"
                    + "|(?:dot|point|punto|точка|نقطة)\\P{L}{1,5}(?:com|net|org|info|biz|shop|xyz|site|online|app|ком|[a-z]{2}|рф|ру))(?!\\p{L})");

    /** What can be wrong. */
    public enum Field {
        NAME,
        EMAIL,
        COUNTRY
    }

    /** Why. */
    public enum Reason {
        MISSING,
        TOO_LONG,
        UNREADABLE,
        UNKNOWN
    }

    public SupporterInput {
        name = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(""), Normalizer.Form.NFC)
                .strip()
                .replaceAll("[ \\u00a0]+", " ");
        email = email.strip();
        country = country.strip().toUpperCase(Locale.ROOT);
        consents = Set.copyOf(consents);
    }

    /** Empty where all of it can be taken. */
    public Map<Field, Reason> problems() {
        Map<Field, Reason> problems = new EnumMap<>(Field.class);
        problems.putAll(nameProblems());
        if (email.isEmpty()) {
            problems.put(Field.EMAIL, Reason.MISSING);
        } else if (SupporterAddress.of(email).isEmpty()) {
            problems.put(Field.EMAIL, Reason.UNREADABLE);
        }
        return problems;
    }

    /** The same for whoever has been sent a mail already. */
    public Map<Field, Reason> nameProblems() {
        Map<Field, Reason> problems = new EnumMap<>(Field.class);
        if (name.isEmpty()) {
            problems.put(Field.NAME, Reason.MISSING);
        } else if (name.length() > MAX_NAME_CHARACTERS) {
            problems.put(Field.NAME, Reason.TOO_LONG);
        } else if (NO_TEXT.matcher(name).find() || PILED.matcher(name).find()) {
            problems.put(Field.NAME, Reason.UNREADABLE);
        }
        if (country.isEmpty()) {
            problems.put(Field.COUNTRY, Reason.MISSING);
        } else if (!COUNTRIES.contains(country)) {
            problems.put(Field.COUNTRY, Reason.UNKNOWN);
        }
        return problems;
    }

    /** Whether the name may be shown before anybody has looked at it. */
    public boolean hasAPlainName() {
        String lower = name.toLowerCase(Locale.ROOT);
        return !ODD.matcher(lower).find() && !SPELT_OUT.matcher(lower).find();
    }
}
