package ngo.portal.web.api.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of many activities at once. What is left out stays, but the days belong together: where one is sent, the
 * other one is what was sent with it.
 *
 * @param organisation alias of the one that is responsible, an empty word for nobody
 */
public record ActivitiesBody(
        @Nullable List<UUID> activities,
        @Nullable String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ActivityState state) {

    List<UUID> chosen() {
        if (activities == null || activities.isEmpty()) {
            throw new InvalidInput("activities");
        }
        if (organisation == null && from == null && to == null && state == null) {
            throw new InvalidInput("state");
        }
        return activities;
    }
}
