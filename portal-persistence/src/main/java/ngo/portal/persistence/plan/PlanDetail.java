package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.document.Round;

/**
 * The parts of a plan that every reader sees alike.
 *
 * @param adopted the leads have adopted it for the coalition
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

    /** The present round of the leads, or the last one. */
    public Round adoption() {
        return new Round(Plan.ADOPTION, adoptionRound);
    }

    public String title() {
        return head.title();
    }
}
