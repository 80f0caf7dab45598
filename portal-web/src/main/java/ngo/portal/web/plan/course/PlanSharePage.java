package ngo.portal.web.plan.course;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.plan.SectionNames;
import ngo.portal.web.shared.Text;

/** The page for sharing a plan with other organisations, with a preview of what each would see. */
@Named
@ViewScoped
public class PlanSharePage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    @Inject
    private SectionNames names;

    @Inject
    private OrganisationChoice others;

    public void load() {
        current.load();
        if (!current.may("SHARE")) {
            Redirects.to(current.getPath());
            return;
        }
        others.offer(current.getPlan().ownerAlias());
        others.letIn(course.letIn(current.id()));
    }

    public void share() {
        Optional<Circle> circle = others.circle();
        if (circle.isEmpty()) {
            text.refused(text.of("course", "share.nobody"));
            return;
        }
        course.share(current.id(), circle.get());
        text.said("planning", "shared");
        Redirects.to(current.getPath());
    }

    public List<Level> getLevels() {
        return Stream.of(Level.values())
                .filter(level -> !sectionsAt(level).isEmpty())
                .toList();
    }

    public List<SectionRow> sectionsAt(Level level) {
        return current.getContent().sections().stream()
                .filter(section -> section.level() == level)
                .toList();
    }

    /** Those that a section names, as the directory calls them. */
    public String named(SectionRow section) {
        return text.row(names.names(section));
    }

    public boolean isReviewed() {
        return words.isReviewed(current.getView());
    }

    public OrganisationChoice getOthers() {
        return others;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
