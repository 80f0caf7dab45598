package ngo.portal.web.api.shared;

import ngo.portal.ejb.document.Decision;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a lead says at a gate; a return needs its reason. */
public record DecisionBody(@Nullable Verdict verdict, @Nullable String reason) {

    public Decision decision() {
        if (verdict == null) {
            throw new InvalidInput("verdict");
        }
        return new Decision(verdict, BodyWords.of("reason", reason));
    }
}
