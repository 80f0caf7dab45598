package ngo.portal.ejb.document;

import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an amendment, as programs send it.
 *
 * @param edition of the amendment that was read
 * @param place key of the paragraph that was read
 * @param words for the text, where it is accepted in other words
 */
public record AmendmentAnswer(
        @Nullable UUID amendment, int edition, String place, @Nullable Verdict verdict, String words, String reason) {

    /** What becomes of it. */
    public enum Verdict {
        ACCEPT,
        MERGE,
        REJECT
    }

    UUID requireAmendment() {
        if (amendment == null) {
            throw new InvalidInput("amendment");
        }
        return amendment;
    }

    Verdict requireVerdict() {
        if (verdict == null) {
            throw new InvalidInput("verdict");
        }
        return verdict;
    }

    AmendmentService.Reading reading() {
        return new AmendmentService.Reading(edition, place);
    }
}
