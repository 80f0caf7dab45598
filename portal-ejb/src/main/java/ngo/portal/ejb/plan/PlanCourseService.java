package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Circles;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent.MidTermReviewBegun;
import ngo.portal.ejb.plan.PlanEvent.PlanActivated;
import ngo.portal.ejb.plan.PlanEvent.PlanArchived;
import ngo.portal.ejb.plan.PlanEvent.PlanClosed;
import ngo.portal.ejb.plan.PlanEvent.PlanProposed;
import ngo.portal.ejb.plan.PlanEvent.PlanShared;
import ngo.portal.ejb.plan.PlanEvent.PlanWithdrawn;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRefusals.NobodyResponsible;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityRepository;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.text.CanonicalText;

/**
 * The course of a plan after the organisation has cleared it. The owner shares and proposes it and carries it out; leads
 * also review, close and withdraw a plan that the coalition has adopted.
 */
@Stateless
public class PlanCourseService {

    @Inject
    private PublicPlanText publicText;

    @Inject
    private PlanRepository plans;

    @Inject
    private ActivityRepository activities;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private PlanReaders readers;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private Circles circles;

    @Inject
    private AccessControl access;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** The organisations with which the plan is shared so far. */
    public List<UUID> letIn(UUID id) {
        writeAccess.owned(id);
        return grants.grantees(id, AccessLevel.READ);
    }

    /** Shares the plan with organisations; each sees the sections that are for it, and may take on activities. */
    public void share(UUID id, Circle with) {
        Plan plan = writeAccess.owned(id);
        writeAccess.requireRiskReview(id);
        List<UUID> circle = circles.organisations(with, plan.organisation());

        Instant now = clock.instant();
        plan.share(now);
        plans.flush();
        grants.grant(plan.organisation(), id, Plan.KIND, circle, AccessLevel.COMMENT, now);

        fire(new PlanShared(plan.document(), notified(circle)));
    }

    /** Proposes the plan to the leads for adoption by the coalition. They see what every reader sees. */
    public void propose(UUID id) {
        Plan plan = writeAccess.owned(id);
        plan.state().require(PlanState.PROPOSED);
        writeAccess.requireRiskReview(id);

        Instant now = clock.instant();
        plan.propose(now);
        plans.flush();
        grants.grant(plan.organisation(), id, Plan.KIND, Leads.AUDIENCE, AccessLevel.APPROVE, now);

        fire(new PlanProposed(plan.document(), List.of(Audience.leadsAsked())));
    }

    /** Activates the plan; requires that each open activity has a responsible organisation. */
    public void activate(UUID id) {
        Plan plan = plans.require(id).state() == PlanState.UNDER_REVIEW ? ownedOrStewarded(id) : writeAccess.owned(id);
        plan.state().require(PlanState.ACTIVE);
        if (activities.anybodyMissing(id)) {
            throw new NobodyResponsible();
        }

        String fingerprint = CanonicalText.of(publicText.of(plan)).fingerprint();
        plan.activate(fingerprint, clock.instant());

        fire(new PlanActivated(plan.document(), readers.others(plan)));
    }

    /** Begins the mid-term review, during which an active plan can be edited. */
    public void reviewMidTerm(UUID id) {
        Plan plan = ownedOrStewarded(id);

        plan.reviewMidTerm(clock.instant());

        fire(new MidTermReviewBegun(plan.document(), readers.others(plan)));
    }

    /** Closes the plan, with a note on its results. */
    public void close(UUID id, String note) {
        Plan plan = ownedOrStewarded(id);

        plan.close(InputText.required(note, "note"), clock.instant());

        fire(new PlanClosed(plan.document(), readers.others(plan)));
    }

    public void archive(UUID id) {
        Plan plan = writeAccess.owned(id);

        plan.archive(clock.instant());

        fire(new PlanArchived(plan.document(), List.of()));
    }

    /** Withdraws a plan: the owner may, and only a lead if the coalition has adopted it. */
    public void withdraw(UUID id, String note) {
        Plan plan = plans.require(id).isAdopted() ? stewarded(id) : writeAccess.owned(id);

        plan.withdraw(InputText.required(note, "note"), clock.instant());

        fire(new PlanWithdrawn(plan.document(), readers.others(plan)));
    }

    private Plan ownedOrStewarded(UUID id) {
        Plan plan = plans.require(id);
        return access.may(Permission.WRITE, plan.organisation(), id) ? writeAccess.owned(id) : stewarded(id);
    }

    private Plan stewarded(UUID id) {
        Plan plan = plans.require(id);
        access.require(Permission.STEWARD, plan.organisation(), id);
        if (!plan.isAdopted()) {
            throw new Forbidden();
        }
        access.requireFresh();
        return plans.requireAlone(id);
    }

    private static List<Audience> notified(List<UUID> organisations) {
        return organisations.stream()
                .map(organisation -> Audience.notified(organisation, MemberRole.MEMBER))
                .toList();
    }

    private void fire(PlanEvent event) {
        events.fire(event);
    }
}
