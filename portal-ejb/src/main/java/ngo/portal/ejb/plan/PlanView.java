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
 * A plan as one person has it before them.
 *
 * @param riskReview the one that counts; none for readers of other organisations
 * @param reviews what colleagues have said about letting it out, the newest first; none for readers of other organisations
 * @param comments what is said about the sections that the reader sees
 * @param amendments other wordings for those sections
 * @param approvals what the leads have said about adopting it; all readers see that
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
