package ngo.portal.web.api.translation;

import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a translation.
 *
 * @param fingerprint of the words that were read
 * @param reason only where it is returned
 */
public record TranslationVerdictBody(@Nullable String fingerprint, @Nullable String reason) {

    String read() {
        if (fingerprint == null) {
            throw new InvalidInput("fingerprint");
        }
        return fingerprint;
    }

    String why() {
        return BodyWords.of("reason", reason);
    }
}
