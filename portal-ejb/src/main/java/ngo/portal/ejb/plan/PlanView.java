package ngo.portal.ejb.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.ReviewRow;
import ngo.portal.persistence.plan.RiskReviewRow;

/**
 * A plan as one person has it before them.
 *
 * @param riskReview the one that counts; none for readers of other organisations
 * @param reviews what colleagues have said about letting it out, the newest first; none for readers of other organisations
 */
public record PlanView(
        PlanContent content, Set<PlanStep> allowed, Optional<RiskReviewRow> riskReview, List<ReviewRow> reviews) {

    public PlanDetail plan() {
        return content.plan();
    }

    public boolean may(PlanStep step) {
        return allowed.contains(step);
    }
}
