package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanState;

/** Where a plan stands and what comes next for it, the same at the head of each of its pages. */
@Named
@RequestScoped
public class PlanTrack {

    @Inject
    private HttpServletRequest request;

    /** What the reader may do; whoever looks at the activities that nobody has is not led to them once more. */
    public List<PlanAct> acts(PlanView view) {
        boolean free = ActivityQuery.NOBODY.equals(request.getParameter("responsible"));
        return PlanAct.of(view).stream()
                .filter(act -> !free || !act.page().equals(PlanAct.FREE_ACTIVITIES))
                .toList();
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
