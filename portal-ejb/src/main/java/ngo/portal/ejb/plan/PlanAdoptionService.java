package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent.PlanAdopted;
import ngo.portal.ejb.plan.PlanEvent.PlanAdoptionApproved;
import ngo.portal.ejb.plan.PlanEvent.PlanReturned;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;

/** Adoption of a plan by the coalition: leads of different organisations approve it, or one of them returns it. */
@Stateless
public class PlanAdoptionService {

    @Inject
    private PlanRepository plans;

    @Inject
    private PlanReaders readers;

    @Inject
    private Gates gates;

    @Inject
    private PublicPlanText publicText;

    @Inject
    private Translations translations;

    @Inject
    private AccessControl access;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** The number of organisations that have to approve; readable by everybody. */
    public Quorum quorum() {
        access.requireMember();
        return gates.quorum();
    }

    /** Whether an approval by the caller's organisation would complete the quorum, so that the plan is adopted and public. */
    public boolean isLast(UUID id) {
        access.requireMember();
        Plan plan = plans.require(id);
        return gates.isLast(plan.document(), plan.adoption(), gates.quorum());
    }

    /** The translations that are required before adoption, and their state. */
    public Translations.Readiness translations(UUID id) {
        access.requireMember();
        Plan plan = plans.require(id);
        return translations.readiness(plan.document(), publicText.of(plan));
    }

    /** Records a lead's approval or return, with reasons. The last approval adopts the plan. */
    public void decide(UUID id, Decision decision) {
        Plan plan = proposed(id);
        if (decision.reason().isBlank()) {
            throw new InvalidInput("reason");
        }
        Instant now = clock.instant();
        gates.record(plan.document(), plan.adoption(), decision, now);
        if (!decision.approves()) {
            plan.returnToOwner(decision.reason().strip(), now);
            fire(new PlanReturned(plan.document(), List.of(Audience.asked(plan.organisation(), MemberRole.MEMBER))));
        } else if (gates.isOpenFor(plan.document(), plan.adoption(), gates.quorum())) {
            DocumentText text = publicText.of(plan);
            translations.requireReady(plan.document(), text);
            plan.adopt(CanonicalText.of(text).fingerprint(), now);
            fire(new PlanAdopted(plan.document(), everybody(plan)));
        } else {
            fire(new PlanAdoptionApproved(plan.document(), List.of()));
        }
    }

    private Plan proposed(UUID id) {
        Plan plan = plans.require(id);
        access.require(Permission.STEWARD, plan.organisation(), id);
        plan.state().require(PlanState.ADOPTED);
        access.requireFresh();
        Plan alone = plans.requireAlone(id);
        alone.state().require(PlanState.ADOPTED);
        return alone;
    }

    private List<Audience> everybody(Plan plan) {
        return Stream.concat(readers.others(plan).stream(), Stream.of(Audience.leadsNotified()))
                .toList();
    }

    private void fire(PlanEvent event) {
        events.fire(event);
    }
}
