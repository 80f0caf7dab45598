package ngo.portal.web.api.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description of an organisation, in each language of the portal. */
public record AboutBody(
        @Nullable String en, @Nullable String fr, @Nullable String es, @Nullable String ar, @Nullable String ru) {

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "en", en);
        put(texts, "fr", fr);
        put(texts, "es", es);
        put(texts, "ar", ar);
        put(texts, "ru", ru);
        return texts;
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }
}
