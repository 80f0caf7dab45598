package ngo.portal.web.api.petition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The consent wording of the caller's organisation, in each language: what people agree to when they tick its box. */
public record PetitionWordingBody(@Nullable List<Wording> wordings) {

    /** The wording in one language. */
    public record Wording(@Nullable String language, @Nullable String text) {

        String spoken() {
            return language == null ? "" : language;
        }

        String words() {
            return text == null ? "" : text;
        }
    }

    Map<String, String> said() {
        if (wordings == null) {
            throw new InvalidInput("wordings");
        }
        return wordings.stream().collect(Collectors.toMap(Wording::spoken, Wording::words, (one, other) -> other));
    }
}
