package ngo.portal.web.api.shared;

import java.util.UUID;
import ngo.portal.ejb.document.AmendmentAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an amendment.
 *
 * @param place as the amendment names it: the paragraph that was read
 * @param words for the text, where it is accepted in other words
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
