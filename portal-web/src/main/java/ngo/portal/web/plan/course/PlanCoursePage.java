package ngo.portal.web.plan.course;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.web.document.NextAct;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The course of a plan: to the leads, into action, to its end. */
@Named
@ViewScoped
public class PlanCoursePage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanningWords words;

    @Inject
    private PlanReader reader;

    @Inject
    private Text text;

    private String step = "";

    private String note = "";

    private int shown;

    private transient @Nullable PreviewedPlan seen;

    private String farewell = "";

    public void load() {
        current.load();
        if (current.getView().allowed().stream().noneMatch(NextAct::isOnCourse)) {
            Redirects.to(current.getPath());
        }
        shown = getPublicPart().fingerprint();
    }

    public void propose() {
        if (isOtherThanShown()) {
            return;
        }
        course.propose(current.id());
        done("proposed");
    }

    public void activate() {
        if (isOtherThanShown()) {
            return;
        }
        course.activate(current.id());
        done("activated");
    }

    public void reviewMidTerm() {
        course.reviewMidTerm(current.id());
        done("midTerm");
    }

    public void close() {
        course.close(current.id(), note);
        done("closed");
    }

    public void archive() {
        course.archive(current.id());
        done("archived");
    }

    public void withdraw() {
        course.withdraw(current.id(), farewell);
        done("withdrawn");
    }

    /** Whether a colleague has opened or closed something since the preview; then the preview is shown again, and nothing is done. */
    private boolean isOtherThanShown() {
        current.forget();
        int now = getPublicPart().fingerprint();
        boolean other = now != shown;
        if (other) {
            shown = now;
            seen = null;
            text.refused(text.of("course", "public.changed"));
        }
        return other;
    }

    /** The end of a mid-term review publishes the coalition's plan again. */
    public boolean isPrinting() {
        return current.getPlan().adopted()
                && current.getPlan().state() == PlanState.UNDER_REVIEW
                && current.may(PlanAction.ACTIVATE.name());
    }

    public PublicPart getPublicPart() {
        return PublicPart.of(current.getContent());
    }

    public PreviewedPlan getSeen() {
        if (seen == null) {
            seen = PreviewedPlan.publicly(current, reader.articles(), words.today());
        }
        return seen;
    }

    private void done(String what) {
        text.said("planning", what);
        Redirects.to(current.getPath());
    }

    /** The act whose effect the page shows; empty where the reader has chosen none, or may not do it now. */
    public String getStep() {
        // The view parameter is read once before the document is loaded; without a step there is nothing to look up.
        return step.isEmpty() ? "" : NextAct.step(current.getView().allowed(), step);
    }

    public void setStep(String step) {
        this.step = step;
    }

    public boolean isReviewed() {
        return words.isReviewed(current.getView());
    }

    /** Activities that go on and that nobody has. */
    public List<ActivityRow> getFree() {
        return current.getContent().activities().stream()
                .filter(activity -> !activity.state().isOver() && activity.isFree())
                .toList();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getFarewell() {
        return farewell;
    }

    public void setFarewell(String farewell) {
        this.farewell = farewell;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
