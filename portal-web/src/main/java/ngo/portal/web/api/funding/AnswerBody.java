package ngo.portal.web.api.funding;

import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an applicant to a question of the funder.
 *
 * @param answer may be left out if the changed sections answer the question
 */
public record AnswerBody(@Nullable String answer) {

    String words() {
        String words = BodyWords.of("answer", answer);
        return words.isBlank() ? "\u2713" : words;
    }
}
