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
 * The language, the zone and the looks for whoever reads the answer to this request. {@link LanguageFilter} says in which language, and
 * the door what the person has set; everybody else asks.
 */
public final class RequestLanguage {

    private static final OfferedLanguages OFFERED = OfferedLanguages.here();

    private static final Function<String, InterfaceLanguage> SUITING =
            InterfaceLanguage.suiting(OFFERED.all(), OFFERED.usual());

    private static final ThreadLocal<Reader> NOW = new ThreadLocal<>();

    private static final Reader NOBODY = new Reader(OFFERED.usual(), OFFERED.usual(), PersonSetting.NONE, false, false);

    /**
     * Who reads, as far as that matters for how it is written.
     *
     * @param otherwise the language for whoever has set none
     * @param published it stands at an address that names its language, for readers from everywhere
     * @param marked each message of a bundle has marks around it
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

    /** In which pages about words in this language are read: in the same, or where it is not offered, in the usual one. */
    public static InterfaceLanguage about(String tag) {
        return offered(tag).orElse(usual());
    }

    /** The one for whoever asks for languages in this way, as browsers do. */
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

    /** The zone in which days begin and moments are told that have none of their own. */
    public static ZoneId zone() {
        return setting().at();
    }

    /** The person who asks is known: what they have set counts, and its language more than that of their browser. */
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

    /** It stands at an address that names its language. */
    static void publish() {
        Reader reader = reader();
        NOW.set(new Reader(reader.language(), reader.otherwise(), reader.setting(), true, reader.marked()));
    }

    /** Whether the reader looks for words that are in no bundle. */
    static boolean isMarked() {
        return reader().marked();
    }

    /** What a language has by itself, such as a date or the name of a country, and no bundle says. */
    public static String said(String words) {
        return isMarked() ? PseudoLanguage.marked(words) : words;
    }

    /** For whoever looks for words that are in no bundle. */
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

    /** With what is known of the reader before the door. */
    static void begin(InterfaceLanguage language, InterfaceLanguage otherwise, PersonSetting setting) {
        NOW.set(new Reader(language, otherwise, setting, false, false));
    }

    static void end() {
        NOW.remove();
    }
}
