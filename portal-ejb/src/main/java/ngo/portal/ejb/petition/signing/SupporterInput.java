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
 * The input of a signer in normalised form.
 *
 * @param consents ticked boxes, each with the wording that was shown
 */
public record SupporterInput(
        String name, String email, String country, SignatureDisplay display, Set<Consent> consents) {

    private static final int MAX_NAME_CHARACTERS = 100;
    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));

    /** Bidirectional controls and invisible characters, which change how the text around them is read. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    /** Control characters, lone surrogates, and the replacement character. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\ufffd]");

    /** More combining marks on one letter than any language uses. */
    private static final Pattern PILED = Pattern.compile("\\p{M}{5,}");

    /** Characters that are unusual in names; the signature counts, but its name is published only after moderation. */
    private static final Pattern ODD =
            Pattern.compile("[<>{}\\[\\]|\\\\@#$%^*=_~/]|https?:|www\\.|\\.[a-z]{2,}\\b|^[\\d\\s]+$|^[=+\\-@]|\\d{4,}");

    /** A spelled-out mail address, in the languages of the portal: "someone at example dot com", "exemple point org". */
    private static final Pattern SPELT_OUT = Pattern.compile(
            "(?<!\\p{L})(?:arobase|arroba|собака"
                    + "|(?:dot|point|punto|точка|نقطة)\\P{L}{1,5}(?:com|net|org|info|biz|shop|xyz|site|online|app|ком|[a-z]{2}|рф|ру))(?!\\p{L})");

    /** Fields that can be invalid. */
    public enum Field {
        NAME,
        EMAIL,
        COUNTRY
    }

    /** Reasons. */
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

    /** Empty if the input is valid. */
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

    /** The problems of all fields but the address, for a signer to whom a mail was sent already. */
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

    /** Whether the name may be published before moderation. */
    public boolean hasAPlainName() {
        String lower = name.toLowerCase(Locale.ROOT);
        return !ODD.matcher(lower).find() && !SPELT_OUT.matcher(lower).find();
    }
}
