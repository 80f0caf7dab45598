package ngo.portal.web.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;

/**
 * The language, time zone and appearance for the reader of the current answer. {@link LanguageFilter} sets the language, the tenant filter the
 * person's settings; everything else reads them.
 */
public final class RequestLanguage {

    private static final OfferedLanguages OFFERED = OfferedLanguages.here();

    private static final Function<String, InterfaceLanguage> SUITING =
            InterfaceLanguage.suiting(OFFERED.all(), OFFERED.usual());

    private static final ThreadLocal<Reader> NOW = new ThreadLocal<>();

    private static final Reader NOBODY = new Reader(OFFERED.usual(), OFFERED.usual(), PersonSetting.NONE, false, false);

    /**
     * The properties of the reader that determine the output.
     *
     * @param otherwise the language for readers without a setting
     * @param published whether the page has an address that names its language, for readers from everywhere
     * @param marked whether each message of a bundle is enclosed in marks
     */
    private record Reader(
            InterfaceLanguage language,
            InterfaceLanguage otherwise,
            PersonSetting setting,
            boolean published,
            boolean marked) {}

    private RequestLanguage() {}

    /** Those that the operator offers. */
    public static List<InterfaceLanguage> offered() {
        return OFFERED.all();
    }

    /** Spoken where nobody has said which. */
    public static InterfaceLanguage usual() {
        return OFFERED.usual();
    }

    /** The one with this tag, if it is offered. */
    public static Optional<InterfaceLanguage> offered(String tag) {
        return InterfaceLanguage.of(tag).filter(OFFERED.all()::contains);
    }

    /** The language of pages about texts in this language: the same, or the default if it is not offered. */
    public static InterfaceLanguage about(String tag) {
        return offered(tag).orElse(usual());
    }

    /** The best language for an Accept-Language header. */
    static InterfaceLanguage suiting(String asked) {
        return SUITING.apply(asked);
    }

    public static InterfaceLanguage now() {
        return reader().language();
    }

    /** What the reader has set for themselves. */
    public static PersonSetting setting() {
        return reader().setting();
    }

    /** The time zone for days, and for moments that have no zone of their own. */
    public static ZoneId zone() {
        return setting().at();
    }

    /** Sets the signed-in person's settings, whose language takes precedence over the browser's. */
    public static void isOf(PersonSetting setting) {
        Reader reader = NOW.get();
        if (reader != null) {
            InterfaceLanguage otherwise = reader.otherwise();
            InterfaceLanguage spoken = setting.spoken().orElse(otherwise);
            NOW.set(new Reader(spoken, otherwise, setting, reader.published(), reader.marked()));
        }
    }

    /** Whether this is read by everybody, wherever they are. */
    static boolean isPublic() {
        return reader().published();
    }

    /** Marks the answer as a page whose address names its language. */
    static void publish() {
        Reader reader = reader();
        NOW.set(new Reader(reader.language(), reader.otherwise(), reader.setting(), true, reader.marked()));
    }

    /** Whether the reader looks for words that are in no bundle. */
    static boolean isMarked() {
        return reader().marked();
    }

    /** A text that the language itself provides and no bundle, such as a date or the name of a country. */
    public static String said(String words) {
        return isMarked() ? PseudoLanguage.marked(words) : words;
    }

    /** Encloses messages in marks, to find texts that are in no bundle. */
    static void mark() {
        Reader reader = reader();
        NOW.set(new Reader(reader.language(), reader.otherwise(), reader.setting(), reader.published(), true));
    }

    private static Reader reader() {
        Reader reader = NOW.get();
        return reader == null ? NOBODY : reader;
    }

    static void begin(InterfaceLanguage language) {
        begin(language, language);
    }

    static void begin(InterfaceLanguage language, InterfaceLanguage otherwise) {
        begin(language, otherwise, PersonSetting.NONE);
    }

    /** Begins a request with what is known of the reader before sign-in. */
    static void begin(InterfaceLanguage language, InterfaceLanguage otherwise, PersonSetting setting) {
        NOW.set(new Reader(language, otherwise, setting, false, false));
    }

    static void end() {
        NOW.remove();
    }
}
