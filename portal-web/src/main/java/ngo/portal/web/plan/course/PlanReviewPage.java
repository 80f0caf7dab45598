package ngo.portal.web.plan.course;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanReviewService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Whether the organisation lets a plan out: one member asks, a second person clears it or gives it back. */
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

    public void load() {
        current.load();
        if (!current.may("PREVIEW") && !current.may("CLEAR")) {
            Redirects.to(current.getPath());
        }
    }

    public void ask() {
        reviews.ask(current.id());
        done("asked");
    }

    public void clear() {
        reviews.decide(current.id(), true, reason);
        done("cleared");
    }

    public void giveBack() {
        reviews.decide(current.id(), false, reason);
        done("sentBack");
    }

    private void done(String what) {
        text.said("planning", what);
        Redirects.to(current.getPath() + "/review");
    }

    /** Headings that every plan needs and under which colleagues find no word. */
    public List<Heading> getMissing() {
        return Stream.of(Heading.values())
                .filter(Heading::isMandatory)
                .filter(heading ->
                        current.getContent().sections().stream().noneMatch(section -> stands(heading, section)))
                .toList();
    }

    private static boolean stands(Heading heading, SectionRow section) {
        return section.heading() == heading && section.written() && section.level() != Level.ME;
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
