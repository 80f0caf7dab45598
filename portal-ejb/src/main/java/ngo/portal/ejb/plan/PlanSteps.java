package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.DocumentPermissions;
import ngo.portal.ejb.access.Permission;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.tenant.TenantContext;

/** Which steps the caller has now. Only for showing: each use case decides again. */
@ApplicationScoped
public class PlanSteps {

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    public Set<PlanStep> allowed(PlanDetail plan, List<PlanReviewRow> reviews, List<ApprovalRow> approvals) {
        Set<PlanStep> steps = EnumSet.noneOf(PlanStep.class);
        DocumentPermissions permissions = access.standing(plan.owner(), plan.id());
        boolean own = plan.owner().equals(tenant.organisation());
        if (own && permissions.may(Permission.WRITE)) {
            addPen(steps, plan);
        }
        addIf(plan.state().isUnderDiscussion() && permissions.may(Permission.COMMENT), steps, PlanStep.COMMENT);
        addIf(plan.state().isWritable() && permissions.may(Permission.AMEND), steps, PlanStep.AMEND);
        if (own && permissions.may(Permission.CLEAR)) {
            addClearance(steps, plan, reviews);
        }
        if (!own && plan.state().isUnderWay() && permissions.may(Permission.AMEND)) {
            steps.addAll(EnumSet.of(PlanStep.TAKE_ACTIVITY, PlanStep.MOVE_ACTIVITY));
        }
        if (plan.state() == PlanState.PROPOSED && permissions.may(Permission.STEWARD)) {
            boolean spoken = Quorum.hasSpoken(approvals, plan.adoption(), tenant.organisation());
            addIf(!spoken, steps, PlanStep.ADOPTION_APPROVAL);
        }
        if (plan.adopted() && permissions.may(Permission.STEWARD)) {
            addSteward(steps, plan);
        }
        return steps;
    }

    private static void addPen(Set<PlanStep> steps, PlanDetail plan) {
        PlanState state = plan.state();
        steps.add(PlanStep.PREVIEW);
        addIf(state.isWritable(), steps, PlanStep.SAVE);
        addIf(state.isUnderWay(), steps, PlanStep.MOVE_ACTIVITY);
        addIf(state.may(PlanState.IN_REVIEW), steps, PlanStep.REVIEW);
        addIf(state.isShareable() || state.may(PlanState.SHARED), steps, PlanStep.SHARE);
        addIf(state.may(PlanState.PROPOSED), steps, PlanStep.PROPOSE);
        addIf(state.may(PlanState.ACTIVE), steps, PlanStep.ACTIVATE);
        addIf(state.may(PlanState.UNDER_REVIEW), steps, PlanStep.MID_TERM);
        addIf(state.may(PlanState.CLOSED), steps, PlanStep.CLOSE);
        addIf(state.may(PlanState.ARCHIVED), steps, PlanStep.ARCHIVE);
        addIf(state.may(PlanState.WITHDRAWN) && !plan.adopted(), steps, PlanStep.WITHDRAW);
    }

    private void addClearance(Set<PlanStep> steps, PlanDetail plan, List<PlanReviewRow> reviews) {
        boolean waits = reviews.stream()
                .anyMatch(review -> review.isOpen() && !review.askedBy().equals(tenant.subject()));
        addIf(waits && plan.state() == PlanState.IN_REVIEW, steps, PlanStep.CLEAR);
    }

    private static void addSteward(Set<PlanStep> steps, PlanDetail plan) {
        PlanState state = plan.state();
        addIf(state == PlanState.UNDER_REVIEW, steps, PlanStep.ACTIVATE);
        addIf(state.may(PlanState.UNDER_REVIEW), steps, PlanStep.MID_TERM);
        addIf(state.may(PlanState.CLOSED), steps, PlanStep.CLOSE);
        addIf(state.may(PlanState.WITHDRAWN), steps, PlanStep.WITHDRAW);
    }

    private static void addIf(boolean now, Set<PlanStep> steps, PlanStep step) {
        if (now) {
            steps.add(step);
        }
    }
}
