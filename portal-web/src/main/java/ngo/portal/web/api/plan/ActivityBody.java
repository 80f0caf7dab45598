package ngo.portal.web.api.plan;

import java.util.UUID;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The activity that an act is about.
 *
 * @param state the new state; ignored when an organisation takes the activity
 */
public record ActivityBody(@Nullable UUID activity, @Nullable ActivityState state) {

    UUID chosen() {
        if (activity == null) {
            throw new InvalidInput("activity");
        }
        return activity;
    }

    ActivityState target() {
        if (state == null) {
            throw new InvalidInput("state");
        }
        return state;
    }
}
