package ngo.portal.persistence.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.text.InterfaceLanguage;

/**
 * The interface languages that the operator offers, in the order of {@link InterfaceLanguage}.
 *
 * @param usual the default for a person without a language setting and a matching browser language; one of the offered
 *         languages
 */
public record OfferedLanguages(List<InterfaceLanguage> all, InterfaceLanguage usual) {

    public static final String LANGUAGES = "PORTAL_LANGUAGES";
    public static final String LANGUAGE = "PORTAL_LANGUAGE";

    private static final OfferedLanguages OF_THIS_PORTAL = of(System.getenv());

    public OfferedLanguages {
        all = List.copyOf(all);
    }

    /** The languages that this portal was started with. */
    public static OfferedLanguages here() {
        return OF_THIS_PORTAL;
    }

    static OfferedLanguages of(Map<String, String> environment) {
        List<InterfaceLanguage> named = Arrays.stream(
                        environment.getOrDefault(LANGUAGES, "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(tag -> known(LANGUAGES, tag))
                .toList();
        List<InterfaceLanguage> all = Arrays.stream(InterfaceLanguage.values())
                .filter(language -> named.isEmpty() || named.contains(language))
                .toList();
        String usual = environment.getOrDefault(LANGUAGE, "").strip();
        InterfaceLanguage first = all.contains(InterfaceLanguage.EN) ? InterfaceLanguage.EN : all.get(0);
        return new OfferedLanguages(all, usual.isEmpty() ? first : offered(all, known(LANGUAGE, usual)));
    }

    private static InterfaceLanguage known(String setting, String tag) {
        return InterfaceLanguage.of(tag)
                .orElseThrow(() -> new IllegalArgumentException(setting + " may name "
                        + String.join(", ", InterfaceLanguage.tags()) + ", but it names \"" + tag + "\"."));
    }

    private static InterfaceLanguage offered(List<InterfaceLanguage> all, InterfaceLanguage usual) {
        if (all.contains(usual)) {
            return usual;
        }
        throw new IllegalArgumentException(
                LANGUAGE + " must be one of " + LANGUAGES + ", but it is \"" + usual.tag() + "\".");
    }
}
