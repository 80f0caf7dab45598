package ngo.portal.web.plan.section;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import ngo.portal.ejb.plan.PlanSectionForm;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.WritingSession;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.Headings;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The step-by-step page for the sections that a plan needs, one heading per step. Each step has an address of its own and saves when it is left;
 * the readers of a section do not change.
 */
@Named
@ViewScoped
public class StepsPage implements Serializable {

    private static final List<Heading> STEPS =
            Arrays.stream(Heading.values()).filter(Heading::isMandatory).toList();

    @Inject
    private CurrentPlan current;

    @Inject
    private SectionService sections;

    @Inject
    private WritingSession writingSession;

    @Inject
    private Text text;

    private String typed = "";

    private Heading heading = Heading.PROBLEM;

    private PlanSectionForm form = new PlanSectionForm();

    /** Where no step is named, the first without words. */
    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Redirects.to(current.getPath());
            return;
        }
        heading = STEPS.stream()
                .filter(step -> step.name().equals(typed))
                .findFirst()
                .orElseGet(() -> getMissing().stream().findFirst().orElse(STEPS.get(0)));
        SectionRow section = getSection();
        if (section != null) {
            form = PlanSectionForm.of(section);
            writingSession.begin(current.id(), form, section.changedAt());
        }
    }

    /** The one with words that colleagues see counts; else the first that the reader sees. */
    public @Nullable SectionRow getSection() {
        return current.getContent().sections().stream()
                .filter(row -> row.heading() == heading)
                .min(Comparator.comparing((SectionRow row) -> row.level() == Level.ME || !row.written()))
                .orElse(null);
    }

    public void goOn() {
        if (isSaved()) {
            leaveFor(getPlace() + 1);
        }
    }

    public void goBack() {
        if (isSaved()) {
            leaveFor(getPlace() - 1);
        }
    }

    public void leave() {
        if (isSaved()) {
            leaveFor(STEPS.size());
        }
    }

    /** Leaves the text as others have saved it; one's own words stay as a draft. */
    public void takeTheirs() {
        text.said("document", "tookTheirs");
        Redirects.to(address(heading));
    }

    /** Saves the changes, except for unchanged texts. In an edit conflict the page stays and shows both texts; returns whether all is saved. */
    private boolean isSaved() {
        current.forget();
        SectionRow now = current.getContent().sections().stream()
                .filter(row -> row.id().equals(form.section(current.id())))
                .findFirst()
                .orElse(null);
        if (now == null) {
            return true;
        }
        PlanSectionForm present = PlanSectionForm.of(now);
        if (writingSession.isOvertaken(present, now.changedAt())) {
            return false;
        }
        if (!form.text().equals(present.text())) {
            sections.write(current.id(), form);
        }
        current.forget();
        return true;
    }

    /** A step, or the plan itself behind the last one, with what is still missing. */
    private void leaveFor(int place) {
        if (place >= 0 && place < STEPS.size()) {
            Redirects.to(address(STEPS.get(place)));
            return;
        }
        List<String> missing = getMissing().stream()
                .map(one -> text.of("plan", "heading." + one))
                .toList();
        if (missing.isEmpty()) {
            text.said("section", "stepsDone");
        } else {
            text.said("section", "stepsOpen", text.remarks(missing));
        }
        Redirects.to(current.getPath());
    }

    private String address(Heading step) {
        return current.getPath() + "/steps?step=" + step;
    }

    public List<Heading> getSteps() {
        return STEPS;
    }

    public List<Heading> getMissing() {
        return Headings.missing(current.getContent().sections());
    }

    /** The position of the step, from 0. */
    public int getPlace() {
        return STEPS.indexOf(heading);
    }

    public Heading getHeading() {
        return heading;
    }

    public PlanSectionForm getForm() {
        return form;
    }

    public WritingSession getWriting() {
        return writingSession;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
