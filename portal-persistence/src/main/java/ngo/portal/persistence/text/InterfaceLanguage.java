package ngo.portal.persistence.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The languages in which the portal itself speaks. Texts are written in whatever language their authors like. */
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

    /** English has its words from everywhere and puts the day before the month. */
    InterfaceLanguage(String locale, String dates, String ownName) {
        this.locale = ULocale.forLanguageTag(locale);
        this.dates = ULocale.forLanguageTag(dates);
        this.ownName = ownName;
        this.toTheLeft = this.locale.isRightToLeft();
    }

    /** As addresses, documents and Keycloak name it. */
    public String tag() {
        return locale.getLanguage();
    }

    /** For words and numbers; digits are the same in all of them. */
    public ULocale locale() {
        return locale;
    }

    /** For the order in which the parts of a date stand. */
    public ULocale dates() {
        return dates;
    }

    /** As the attribute {@code dir} of a page wants it. */
    public String direction() {
        return toTheLeft ? "rtl" : "ltr";
    }

    /** Whether its lines run from the right to the left. */
    public boolean isRightToLeft() {
        return toTheLeft;
    }

    /**
     * A text of any language as a part of one in this language. Where that runs to the left, a name at the edge of a sentence would
     * otherwise change the order of what stands around it.
     */
    public String isolate(String part) {
        return toTheLeft && !part.isEmpty() ? FIRST_STRONG_ISOLATE + part + POP_ISOLATE : part;
    }

    /** Several parts as one says them: the first, the second and the third. */
    public String list(List<String> parts) {
        return ListFormatter.getInstance(dates)
                .format(parts.stream().map(this::isolate).toList());
    }

    /** As the attribute {@code dir} wants it for words in any language. */
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
     * Which of these suits best somebody whose browser asks for languages as {@code Accept-Language} has it. To make it costs
     * more than to ask it.
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
