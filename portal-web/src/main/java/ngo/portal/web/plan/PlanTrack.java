package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.NextAct;
import ngo.portal.web.shared.Addresses;

/** The progress track of a plan: its state and the next steps, the same on each of its pages. */
@Named
@RequestScoped
public class PlanTrack {

    private static final String FREE_ACTIVITIES = Addresses.below(PlanAction.Page.FREE_ACTIVITIES);

    private static final String REVIEW = Addresses.below(PlanAction.Page.REVIEW);

    private static final NextAct STEPS = new NextAct("steps", "/steps", true);

    @Inject
    private HttpServletRequest request;

    /** What the reader may do, without a link to unassigned activities on the page that shows them. */
    public List<NextAct> acts(PlanView view, PlanContent content) {
        boolean free = ActivityQuery.NOBODY.equals(request.getParameter("responsible"));
        return acts(view, content.sections()).stream()
                .filter(act -> !free || !act.page().equals(FREE_ACTIVITIES))
                .toList();
    }

    /** While a mandatory heading has no words, its writer finds a link to the steps instead of the request for clearance. */
    static List<NextAct> acts(PlanView view, List<SectionRow> sections) {
        List<NextAct> acts = NextAct.of(view.allowed(), view.plan().state());
        boolean isWriting = view.allowed().containsAll(Set.of(PlanAction.SAVE, PlanAction.REVIEW));
        if (!isWriting || Headings.missing(sections).isEmpty()) {
            return acts;
        }
        return Stream.concat(Stream.of(STEPS), acts.stream().filter(act -> !act.page()
                        .equals(REVIEW)))
                .toList();
    }

    /** The step of the track that corresponds to the plan's state. */
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
