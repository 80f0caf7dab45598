package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.document.Round;

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

    /** The present asking of the leads, or the last one. */
    public Round adoption() {
        return new Round(Plan.ADOPTION, adoptionRound);
    }

    public String title() {
        return head.title();
    }
}
