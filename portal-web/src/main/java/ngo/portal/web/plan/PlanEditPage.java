package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.plan.PlanForm;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.web.document.Languages;
import ngo.portal.web.document.SidebarField;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The page for writing the plan head. In an edit conflict the writer sees what the other person has saved, and keeps their own input. */
@Named
@ViewScoped
public class PlanEditPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanService plans;

    @Inject
    private PlanningWords words;

    @Inject
    private Languages languages;

    @Inject
    private Text text;

    private PlanForm form = new PlanForm();

    private List<SidebarField> theirs = List.of();

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Redirects.to(current.getPath());
            return;
        }
        form = PlanForm.of(current.getPlan());
    }

    public void save() {
        current.forget();
        PlanForm now = PlanForm.of(current.getPlan());
        if (now.getVersion() != form.getVersion()) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
            return;
        }
        plans.rewrite(current.id(), form);
        text.said("planning", "saved");
        Redirects.to(current.getPath());
    }

    private List<SidebarField> fields(PlanForm now) {
        return List.of(
                new SidebarField("title", now.getTitle()),
                new SidebarField("goal", now.getGoal()),
                new SidebarField("scope", now.getScope()),
                new SidebarField("language", languages.name(now.getLanguage())),
                new SidebarField("startsOn", words.day(now.getStartsOn())),
                new SidebarField("endsOn", words.day(now.getEndsOn())));
    }

    public List<SidebarField> getTheirs() {
        return theirs;
    }

    public PlanForm getForm() {
        return form;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
