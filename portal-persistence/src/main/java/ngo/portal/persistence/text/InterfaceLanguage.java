package ngo.portal.persistence.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The languages of the interface. Texts can be written in any language. */
public enum InterfaceLanguage {
    EN("en", "en-IE", "English"),
    FR("fr", "fr", "français"),
    ES("es", "es", "español"),
    AR("ar-u-nu-latn", "ar-u-nu-latn", "العربية"),
    RU("ru", "ru", "русский");

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private static final List<String> TAGS =
            Arrays.stream(values()).map(InterfaceLanguage::tag).toList();

    private final ULocale locale;
    private final ULocale dates;
    private final String ownName;
    private final boolean toTheLeft;

    /** English words are international, and dates have the day before the month. */
    InterfaceLanguage(String locale, String dates, String ownName) {
        this.locale = ULocale.forLanguageTag(locale);
        this.dates = ULocale.forLanguageTag(dates);
        this.ownName = ownName;
        this.toTheLeft = this.locale.isRightToLeft();
    }

    /** The tag as addresses, documents and Keycloak use it. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The locale of words and numbers; digits are the same in all languages. */
    public ULocale locale() {
        return locale;
    }

    /** The locale that determines the order of the parts of a date. */
    public ULocale dates() {
        return dates;
    }

    /** The value of the attribute {@code dir} of a page. */
    public String direction() {
        return toTheLeft ? "rtl" : "ltr";
    }

    /** Whether its lines run from the right to the left. */
    public boolean isRightToLeft() {
        return toTheLeft;
    }

    /**
     * Isolates a text of any language within one in this language. Without that, a name in a right-to-left sentence could
     * change the order of the words around it.
     */
    public String isolate(String part) {
        return toTheLeft && !part.isEmpty() ? FIRST_STRONG_ISOLATE + part + POP_ISOLATE : part;
    }

    /** Joins several parts to a list in words: the first, the second and the third. */
    public String list(List<String> parts) {
        return ListFormatter.getInstance(dates)
                .format(parts.stream().map(this::isolate).toList());
    }

    /** The value of the attribute {@code dir} for words in any language. */
    public static String directionOf(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Its name in the language itself. */
    public String ownName() {
        return ownName;
    }

    public static Optional<InterfaceLanguage> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    public static List<String> tags() {
        return TAGS;
    }

    /**
     * Selects the language that matches an {@code Accept-Language} header best. Making the function costs more than calling
     * it, so it should be kept.
     *
     * @param usual if none does
     */
    public static Function<String, InterfaceLanguage> suiting(
            List<InterfaceLanguage> offered, InterfaceLanguage usual) {
        LocaleMatcher.Builder builder = LocaleMatcher.builder().setDefaultULocale(usual.locale);
        offered.forEach(language -> builder.addSupportedULocale(language.locale));
        LocaleMatcher matcher = builder.build();
        return asked -> {
            try {
                return of(matcher.getBestMatch(asked).getLanguage()).orElse(usual);
            } catch (IllegalArgumentException unreadable) {
                return usual;
            }
        };
    }
}
