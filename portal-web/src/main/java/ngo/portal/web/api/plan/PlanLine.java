package ngo.portal.web.api.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of plans.
 *
 * @param changedAt when something changed last that the reader sees
 */
public record PlanLine(
        UUID id,
        String title,
        PlanState state,
        String owner,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant changedAt) {

    static PlanLine of(PlanRow row) {
        return new PlanLine(
                row.id(), row.title(), row.state(), row.ownerAlias(), row.startsOn(), row.endsOn(), row.changedAt());
    }
}
