package ngo.portal.web.api.shared;

import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Whether the own organisation may sign, or lets a plan out. */
public record ClearanceBody(@Nullable Clearance verdict, @Nullable String reason) {

    /** Yes or no. */
    enum Clearance {
        APPROVE,
        REFUSE
    }

    public boolean approves() {
        if (verdict == null) {
            throw new InvalidInput("verdict");
        }
        return verdict == Clearance.APPROVE;
    }

    /** Whether the clearance is refused; an answer without a value is a yes. */
    public boolean refuses() {
        return verdict == Clearance.REFUSE;
    }

    public String words() {
        return BodyWords.of("reason", reason);
    }
}
