package ngo.portal.ejb.plan.records;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent;
import ngo.portal.ejb.plan.PlanEvent.ActivitiesChanged;
import ngo.portal.ejb.plan.PlanEvent.ActivityDeclined;
import ngo.portal.ejb.plan.PlanEvent.ActivityTaken;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.records.ActivityRepository;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.tenant.TenantContext;

/** Participation of partner organisations: an organisation with access to a plan takes on a free activity, and reports its progress. */
@Stateless
public class PartnerService {

    @Inject
    private PlanRepository plans;

    @Inject
    private ActivityRepository activities;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    /** Makes the caller's organisation responsible: it takes on a free activity, or accepts an invitation. */
    public void take(UUID id, UUID activity) {
        Plan plan = joined(id);
        ActivityRow free = activities.require(id, List.of(activity)).get(0);

        activities.change(id, List.of(free.takenBy(tenant.organisation())), clock.instant());

        events.fire(new ActivityTaken(plan.document(), owner(plan)));
    }

    /** Declines an invitation; the activity then names the caller's organisation no longer. */
    public void decline(UUID id, UUID activity) {
        Plan plan = joined(id);
        ActivityRow asked = activities.require(id, List.of(activity)).get(0);

        activities.change(id, List.of(asked.declinedBy(tenant.organisation())), clock.instant());

        events.fire(new ActivityDeclined(plan.document(), owner(plan)));
    }

    /** Moves the activity to its next state, for the responsible organisation. */
    public void move(UUID id, UUID activity, ActivityState to, long version) {
        Plan plan = joined(id);
        ActivityRow own = activities.require(id, List.of(activity)).get(0);
        if (!own.isDoneBy(tenant.organisation())) {
            throw new Forbidden();
        }

        activities.change(id, List.of(own.readAs(version).movedTo(to)), clock.instant());

        events.fire(new ActivitiesChanged(plan.document(), owner(plan)));
    }

    private Plan joined(UUID id) {
        Plan plan = plans.require(id);
        access.require(Permission.AMEND, plan.organisation(), id);
        plan.requireUnderWay();
        return plan;
    }

    private List<Audience> owner(Plan plan) {
        return plan.organisation().equals(tenant.organisation())
                ? List.of()
                : List.of(Audience.notified(plan.organisation(), MemberRole.MEMBER));
    }
}
