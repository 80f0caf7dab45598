package ngo.portal.web.api.shared;

import java.util.UUID;
import ngo.portal.ejb.document.AmendmentAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an amendment.
 *
 * @param place of the paragraph that was read, as the amendment names it
 * @param words that the text takes where the amendment is accepted in other words
 */
public record AmendmentAnswerBody(
        @Nullable UUID amendment,
        @Nullable Integer edition,
        @Nullable String place,
        AmendmentAnswer.@Nullable Verdict verdict,
        @Nullable String words,
        @Nullable String reason) {

    AmendmentAnswer answer() {
        return new AmendmentAnswer(
                amendment,
                edition == null ? 0 : edition,
                place == null ? "" : place,
                verdict,
                words == null ? "" : words,
                reason == null ? "" : reason);
    }
}
