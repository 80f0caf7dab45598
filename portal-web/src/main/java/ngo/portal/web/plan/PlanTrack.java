package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanState;

/** Where a plan stands and what comes next for it, the same at the head of each of its pages. */
@Named
@RequestScoped
public class PlanTrack {

    public List<PlanAct> acts(PlanView view) {
        return PlanAct.of(view);
    }

    /** The step of the track on which a plan stands. */
    public String step(PlanState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> "DRAFT";
            case IN_REVIEW, CLEARED -> "IN_REVIEW";
            case SHARED, PROPOSED, RETURNED -> "SHARED";
            case ADOPTED -> "ADOPTED";
            case ACTIVE, UNDER_REVIEW -> "ACTIVE";
            case CLOSED, ARCHIVED -> "CLOSED";
        };
    }
}
