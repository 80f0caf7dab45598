package ngo.portal.web.api;

import ngo.portal.persistence.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Whether the own organisation may sign. */
public record ClearanceBody(@Nullable Clearance verdict, @Nullable String reason) {

    /** Yes or no. */
    enum Clearance {
        APPROVE,
        REFUSE
    }

    boolean approves() {
        if (verdict == null) {
            throw new InvalidInput("verdict");
        }
        return verdict == Clearance.APPROVE;
    }

    String words() {
        return Words.of("reason", reason);
    }
}
