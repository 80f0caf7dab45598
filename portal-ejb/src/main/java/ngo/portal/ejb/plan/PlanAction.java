package ngo.portal.ejb.plan;

import static ngo.portal.ejb.access.Permission.STEWARD;
import static ngo.portal.ejb.access.Permission.WRITE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ngo.portal.ejb.access.DocumentPermissions;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.tenant.TenantContext;

/** The action table of a plan, in the order of the API's answers. */
public enum PlanAction implements Action<Permission, PlanState, PlanAction.Context> {
    SAVE(on(Page.EDIT)
            .by(WRITE, where(PlanState::isWritable), Context::isOwn)
            .awaited("edit", 80)
            .task("GO_ON_PLANNING", Page.TEXT)),
    COMMENT(on(Page.DISCUSSION).by(Permission.COMMENT, where(PlanState::isUnderDiscussion))),
    AMEND(on(Page.AMENDMENTS).by(Permission.AMEND, where(PlanState::isWritable))),
    PREVIEW(on(Page.PREVIEW)
            .by(WRITE, EnumSet.allOf(PlanState.class), Context::isOwn)
            .possible("preview", 120)),
    REVIEW(on(Page.REVIEW)
            .by(WRITE, before(PlanState.IN_REVIEW), Context::isOwn)
            .awaited("review", 40)),
    RECALL(on(Page.REVIEW)
            .by(WRITE, EnumSet.of(PlanState.IN_REVIEW), Context::isOwn)
            .possible("recall", 105)),
    CLEAR(on(Page.REVIEW)
            .by(Permission.CLEAR, EnumSet.of(PlanState.IN_REVIEW), Context::isForColleague)
            .awaited("clear", 20)
            .task("CLEAR_PLAN")),
    /** After the first sharing, further sharing is only optional. */
    SHARE(on(Page.SHARE)
            .by(WRITE, where(state -> state.isShareable() || state.may(PlanState.SHARED)), Context::isOwn)
            .awaited("share", 30)
            .later("shareMore", where(PlanState::isShareable))
            .task("SHARE_PLAN")),
    TAKE_ACTIVITY(on(Page.FREE_ACTIVITIES)
            .by(Permission.AMEND, where(PlanState::isUnderWay), Context::isOfOthers)
            .awaited("take", 90)),
    /** Activities can progress from the beginning; reports are awaited once the plan is active. */
    MOVE_ACTIVITY(on(Page.REPORTS)
            .by(WRITE, where(PlanState::isUnderWay), Context::isOwn)
            .by(Permission.AMEND, where(PlanState::isUnderWay), Context::isOfOthers)
            .awaited("report", 100)
            .unaskedIn(where(state -> state != PlanState.ACTIVE))
            .task("REPORT_PROGRESS")),
    PROPOSE(on(Page.COURSE)
            .by(WRITE, before(PlanState.PROPOSED), Context::isOwn)
            .awaited("propose", 50)),
    ADOPTION_APPROVAL(irreversible(Page.ADOPTION)
            .by(STEWARD, EnumSet.of(PlanState.PROPOSED), Context::isSilent)
            .awaited("adopt", 10)
            .task("ADOPT_PLAN")),
    ACTIVATE(irreversible(Page.ACTIVATING)
            .by(WRITE, before(PlanState.ACTIVE), Context::isOwn)
            .by(STEWARD, EnumSet.of(PlanState.UNDER_REVIEW), Context::isAdopted)
            .awaited("activate", 60)
            .task("START_PLAN")),
    MID_TERM(on(Page.COURSE)
            .by(WRITE, before(PlanState.UNDER_REVIEW), Context::isOwn)
            .by(STEWARD, before(PlanState.UNDER_REVIEW), Context::isAdopted)
            .possible("midTerm", 110)),
    CLOSE(irreversible(Page.CLOSING)
            .by(WRITE, before(PlanState.CLOSED), Context::isOwn)
            .by(STEWARD, before(PlanState.CLOSED), Context::isAdopted)
            .possible("close", 70)),
    ARCHIVE(irreversible(Page.ARCHIVING)
            .by(WRITE, before(PlanState.ARCHIVED), Context::isOwn)
            .possible("archive", 130)),
    /** A plan that the coalition has adopted can be withdrawn by leads only. */
    WITHDRAW(irreversible(Page.WITHDRAWING)
            .by(WRITE, before(PlanState.WITHDRAWN), now -> now.isOwn() && !now.isAdopted())
            .by(STEWARD, before(PlanState.WITHDRAWN), Context::isAdopted)
            .possible("withdraw", 140)),

    ANSWER_AMENDMENTS(on(Page.AMENDMENTS).task("ANSWER_PLAN_AMENDMENTS")),
    ACCEPT_ACTIVITY(on(Page.ACTIVITY).task("ACCEPT_ACTIVITY")),
    ACCEPT_PROGRESS(on(Page.REPORTS).task("ACCEPT_PROGRESS")),
    REVIEW_RISKS(on(Page.RISKS).task("REVIEW_RISKS"));

    /** Pages of a plan to which its readers are led. */
    public enum Page implements Link.Page {
        TEXT,
        EDIT,
        DISCUSSION,
        AMENDMENTS,
        PREVIEW,
        REVIEW,
        SHARE,
        ACTIVITIES,
        /** The activities that nobody has taken on. */
        FREE_ACTIVITIES,
        /** One activity that an organisation is invited to take on. */
        ACTIVITY,
        PROGRESS,
        REPORTS,
        RISKS,
        COURSE,
        ACTIVATING,
        CLOSING,
        ARCHIVING,
        WITHDRAWING,
        ADOPTION,
        TRANSLATIONS,
        TRANSLATION,
        TRANSLATE,
        DELIVERIES,
        DELIVERY;

        @Override
        public String kind() {
            return Plan.KIND;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<Permission, PlanState, Context> spec;

    PlanAction(ActionSpec<Permission, PlanState, Context> spec) {
        this.spec = spec;
    }

    private static ActionSpec<Permission, PlanState, Context> on(Page page) {
        return ActionSpec.on(page);
    }

    private static ActionSpec<Permission, PlanState, Context> irreversible(Page page) {
        return ActionSpec.irreversible(page);
    }

    private static Set<PlanState> where(Predicate<PlanState> holds) {
        return State.where(PlanState.class, holds);
    }

    private static Set<PlanState> before(PlanState next) {
        return where(state -> state.may(next));
    }

    @Override
    public ActionSpec<Permission, PlanState, Context> spec() {
        return spec;
    }

    /**
     * A plan and its reader: what decides which actions are possible.
     *
     * @param reader tenant context of the reader
     */
    record Context(
            PlanDetail plan,
            List<PlanReviewRow> reviews,
            List<ApprovalRow> approvals,
            DocumentPermissions standing,
            TenantContext reader)
            implements ActionSpec.Context<Permission, PlanState> {

        @Override
        public PlanState state() {
            return plan.state();
        }

        @Override
        public boolean may(Permission who) {
            return standing.may(who);
        }

        /** Whether the reader acts for the organisation that owns the plan. */
        boolean isOwn() {
            return plan.owner().equals(reader.organisation());
        }

        boolean isOfOthers() {
            return !isOwn();
        }

        boolean isAdopted() {
            return plan.adopted();
        }

        /** Whether a colleague of the reader has requested clearance. */
        boolean isForColleague() {
            return isOwn()
                    && PlanReviewRow.open(reviews)
                            .filter(review -> !review.askedBy().equals(reader.subject()))
                            .isPresent();
        }

        /** Whether the reader's organisation has not voted on the adoption. */
        boolean isSilent() {
            return !Quorum.hasSpoken(approvals, plan.adoption(), reader.organisation());
        }
    }
}
