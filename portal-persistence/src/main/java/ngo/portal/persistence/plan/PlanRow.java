package ngo.portal.persistence.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of plans.
 *
 * @param changedAt the last change that the reader may see; two readers may see different instants
 */
public record PlanRow(
        UUID id,
        String title,
        PlanState state,
        UUID owner,
        String ownerAlias,
        String ownerName,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant changedAt) {}
