package ngo.portal.web.shared;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ngo.portal.persistence.text.InterfaceLanguage;

/** The language and the zone of whoever reads the answer to this request. Only {@link LanguageFilter} says which; everybody else asks. */
public final class RequestLanguage {

    private static final List<InterfaceLanguage> OFFERED = Arrays.stream(InterfaceLanguage.values())
            .filter(language -> Text.speaks("common", language))
            .toList();

    private static final Function<String, InterfaceLanguage> SUITING = InterfaceLanguage.suiting(OFFERED);

    private static final ZoneId ZONE = ZoneId.of("UTC");

    private static final ThreadLocal<InterfaceLanguage> NOW = new ThreadLocal<>();

    private RequestLanguage() {}

    /** Those that the portal has words in. */
    public static List<InterfaceLanguage> offered() {
        return OFFERED;
    }

    /** The one with this tag, if it is offered. */
    public static Optional<InterfaceLanguage> offered(String tag) {
        return InterfaceLanguage.of(tag).filter(OFFERED::contains);
    }

    /** The one for whoever asks for languages in this way, as browsers do. */
    static InterfaceLanguage suiting(String asked) {
        return SUITING.apply(asked);
    }

    public static InterfaceLanguage now() {
        InterfaceLanguage said = NOW.get();
        return said == null ? InterfaceLanguage.EN : said;
    }

    /** The zone in which days begin and moments are told that have none of their own. */
    public static ZoneId zone() {
        return ZONE;
    }

    static void begin(InterfaceLanguage language) {
        NOW.set(language);
    }

    static void end() {
        NOW.remove();
    }
}
