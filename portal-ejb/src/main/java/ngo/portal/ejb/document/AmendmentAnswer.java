package ngo.portal.ejb.document;

import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an amendment in the API.
 *
 * @param edition of the amendment that was read
 * @param place key of the paragraph that was read
 * @param words the changed wording, if it is accepted in other words
 */
public record AmendmentAnswer(
        @Nullable UUID amendment, int edition, String place, @Nullable Verdict verdict, String words, String reason) {

    /** The outcome of an amendment. */
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
