package ngo.portal.web.api.open;

import java.time.Instant;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.publication.PublicPlanRow;

/** One line of the list of adopted plans. */
public record PublicPlanLine(
        String slug, String title, String language, String owner, PlanState state, Instant adoptedAt) {

    static PublicPlanLine of(PublicPlanRow row) {
        return new PublicPlanLine(
                row.slug(), row.title(), row.language(), row.ownerAlias(), row.state(), row.adoptedAt());
    }
}
