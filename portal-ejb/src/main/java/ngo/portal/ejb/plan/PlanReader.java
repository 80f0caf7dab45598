package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.action.Action;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.CommentRepository;
import ngo.portal.persistence.plan.PlanReviewRepository;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.records.AimRepository;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.plan.records.RiskRepository;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Reads one plan as its reader may see it. Everybody who has access to it may read it; the row-level security policies hide
 * the sections that are not for them.
 */
@Stateless
public class PlanReader {

    @Inject
    private PlanReading reading;

    @Inject
    private AimRepository aims;

    @Inject
    private RiskRepository risks;

    @Inject
    private PlanReviewRepository reviews;

    @Inject
    private CommentRepository comments;

    @Inject
    private AmendmentRepository amendments;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private TenantContext tenant;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private AccessControl access;

    public PlanView view(UUID id) {
        access.requireMember();
        PlanContent content = reading.of(id);
        List<PlanReviewRow> said = reviews.of(id);
        List<ApprovalRow> given = approvals.of(id);
        return new PlanView(
                content,
                Action.allowed(
                        PlanAction.class,
                        new PlanAction.Context(
                                content.plan(),
                                said,
                                given,
                                access.standing(content.plan().owner(), id),
                                tenant)),
                risks.newestReview(id),
                said,
                comments.of(id),
                amendments.of(id),
                given);
    }

    /** The same for the holder of the edit lock; the plan is locked until the transaction ends. */
    public PlanView viewAlone(UUID id) {
        writeAccess.owned(id);
        return view(id);
    }

    /** The articles that recommendations can cite, for everybody who acts for an organisation. */
    public List<ArticleRow> articles() {
        access.requireMember();
        return aims.articles();
    }
}
