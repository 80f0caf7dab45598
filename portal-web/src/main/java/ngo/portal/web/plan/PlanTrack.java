package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.web.document.NextAct;
import ngo.portal.web.shared.Addresses;

/** Where a plan stands and what comes next for it, the same at the head of each of its pages. */
@Named
@RequestScoped
public class PlanTrack {

    private static final String FREE_ACTIVITIES = Addresses.below(PlanAction.Page.FREE_ACTIVITIES);

    @Inject
    private HttpServletRequest request;

    /** What the reader may do; whoever looks at the activities that nobody has is not led to them once more. */
    public List<NextAct> acts(PlanView view) {
        boolean free = ActivityQuery.NOBODY.equals(request.getParameter("responsible"));
        return NextAct.of(view.allowed(), view.plan().state()).stream()
                .filter(act -> !free || !act.page().equals(FREE_ACTIVITIES))
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
