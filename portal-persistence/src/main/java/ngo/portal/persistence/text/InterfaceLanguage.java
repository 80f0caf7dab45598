package ngo.portal.persistence.text;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The languages in which the portal itself speaks. Texts are written in whatever language their authors like. */
public enum InterfaceLanguage {
    EN("en", "en-IE", "English"),
    FR("fr", "fr", "français"),
    ES("es", "es", "español"),
    AR("ar-u-nu-latn", "ar-u-nu-latn", "العربية"),
    RU("ru", "ru", "русский");

    private static final List<String> TAGS =
            Arrays.stream(values()).map(InterfaceLanguage::tag).toList();

    private final ULocale locale;
    private final ULocale dates;
    private final String ownName;

    /** English has its words from everywhere and puts the day before the month. */
    InterfaceLanguage(String locale, String dates, String ownName) {
        this.locale = ULocale.forLanguageTag(locale);
        this.dates = ULocale.forLanguageTag(dates);
        this.ownName = ownName;
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
        return locale.isRightToLeft() ? "rtl" : "ltr";
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
     * The one of these that suits best somebody whose browser asks for languages in this way, English if none does.
     *
     * @param asked as {@code Accept-Language} has it
     */
    public static InterfaceLanguage suiting(String asked, List<InterfaceLanguage> offered) {
        LocaleMatcher.Builder matcher = LocaleMatcher.builder().setDefaultULocale(EN.locale);
        offered.forEach(language -> matcher.addSupportedULocale(language.locale));
        try {
            ULocale best = matcher.build().getBestMatch(asked);
            return of(best.getLanguage()).orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
