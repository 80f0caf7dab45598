package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The page for adding a section under a heading, for a different circle of readers. */
@Named
@ViewScoped
public class SectionNewPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanService plans;

    @Inject
    private Text text;

    private Heading heading = Heading.PROBLEM;

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Redirects.to(current.getPath());
        }
    }

    public void add() {
        UUID section = plans.addSection(current.id(), heading);
        text.said("planning", "sectionAdded");
        Redirects.to(current.getPath() + "/sections/" + section);
    }

    public List<Heading> getHeadings() {
        return List.of(Heading.values());
    }

    public Heading getHeading() {
        return heading;
    }

    public void setHeading(Heading heading) {
        this.heading = heading;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
