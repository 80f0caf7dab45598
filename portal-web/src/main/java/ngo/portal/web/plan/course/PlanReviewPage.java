package ngo.portal.web.plan.course;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanReviewService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.Headings;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The clearance of a plan inside the organisation: one member requests it, a second person clears the plan or returns it. */
@Named
@ViewScoped
public class PlanReviewPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private String reason = "";

    private @Nullable UUID asked;

    private transient @Nullable Integer colleagues;

    public void load() {
        current.load();
        if (!current.may("PREVIEW") && !current.may("CLEAR")) {
            Redirects.to(current.getPath());
        }
        asked = open();
    }

    public void ask() {
        reviews.ask(current.id());
        done("asked");
    }

    public void recall() {
        reviews.recall(current.id());
        text.said("course", "recalled");
        Redirects.to(current.getPath());
    }

    public void clear() {
        decide(true, "cleared");
    }

    public void giveBack() {
        decide(false, "sentBack");
    }

    /** Answers the request that was on the page: the plan of a later one may read otherwise. */
    private void decide(boolean clears, String said) {
        current.forget();
        UUID now = open();
        if (now != null && !now.equals(asked)) {
            asked = now;
            text.refused(text.of("course", "clearance.anew"));
            return;
        }
        reviews.decide(current.id(), clears, reason);
        done(said);
    }

    private void done(String what) {
        text.said("planning", what);
        Redirects.to(current.getPath() + "/review");
    }

    /** The request that waits for a colleague. */
    private @Nullable UUID open() {
        return current.getPlan().state() == PlanState.IN_REVIEW
                ? PlanReviewRow.open(current.getView().reviews())
                        .map(PlanReviewRow::id)
                        .orElse(null)
                : null;
    }

    /** Nobody has decided about it, and nobody will. */
    public boolean isTakenBack(PlanReviewRow one) {
        return one.isOpen() && !one.id().equals(open());
    }

    /** How many others of the organisation may clear it. */
    public int getColleagues() {
        if (colleagues == null) {
            colleagues = reviews.colleagues();
        }
        return colleagues;
    }

    /** Headings that every plan needs and under which colleagues find no word. */
    public List<Heading> getMissing() {
        return Headings.unseen(current.getContent().sections());
    }

    /** Where a missing heading can be written. */
    public @Nullable SectionRow sectionOf(Heading heading) {
        return current.getContent().sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElse(null);
    }

    /** Nothing is in the way of asking. */
    public boolean isReady() {
        return isReviewed() && getMissing().isEmpty();
    }

    public boolean isReviewed() {
        return words.isReviewed(current.getView());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
