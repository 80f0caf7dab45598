package ngo.portal.web.api.funding;

import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant answers.
 *
 * @param answer left out where the sections say it all
 */
public record AnswerBody(@Nullable String answer) {

    String words() {
        String words = BodyWords.of("answer", answer);
        return words.isBlank() ? "\u2713" : words;
    }
}
