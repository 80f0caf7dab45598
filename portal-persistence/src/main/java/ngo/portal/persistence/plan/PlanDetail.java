package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * What every reader of a plan sees alike.
 *
 * @param adopted the leads have taken it for the coalition's
 * @param version counts the changes of this head alone; each section counts its own
 */
public record PlanDetail(
        UUID id,
        UUID owner,
        String ownerAlias,
        String ownerName,
        PlanHead head,
        PlanState state,
        String stateNote,
        int adoptionRound,
        boolean adopted,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public String title() {
        return head.title();
    }
}
