package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.plan.PlanState;

/** One line of the list of plans that the leads have adopted. */
public record PublicPlanRow(
        UUID plan,
        String slug,
        String title,
        String language,
        String ownerAlias,
        String ownerName,
        PlanState state,
        Instant adoptedAt) {}
