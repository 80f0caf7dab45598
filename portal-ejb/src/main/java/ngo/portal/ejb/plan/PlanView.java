package ngo.portal.ejb.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.records.RiskReviewRow;

/**
 * A plan as one person may see it.
 *
 * @param riskReview the valid one; none for readers of other organisations
 * @param reviews colleagues' decisions about clearance, newest first; none for readers of other organisations
 * @param comments on the sections that the reader may see
 * @param amendments of those sections
 * @param approvals the leads' votes about adoption, which all readers may see
 */
public record PlanView(
        PlanContent content,
        Set<PlanAction> allowed,
        Optional<RiskReviewRow> riskReview,
        List<PlanReviewRow> reviews,
        List<CommentRow> comments,
        List<AmendmentRow> amendments,
        List<ApprovalRow> approvals) {

    public PlanDetail plan() {
        return content.plan();
    }

    public boolean may(PlanAction action) {
        return allowed.contains(action);
    }
}
