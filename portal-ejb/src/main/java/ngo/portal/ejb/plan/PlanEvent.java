package ngo.portal.ejb.plan;

import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.plan.Plan;

/** Something that has happened to a plan. It names the plan and never a section, for not everybody who is told sees each. */
public interface PlanEvent extends PortalEvent {

    @Override
    default String kind() {
        return Plan.KIND;
    }
}
