package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** Lets others into a plan, with what each of them would see before the eyes. */
@Named
@ViewScoped
public class PlanSharePage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanCourseService course;

    @Inject
    private OrganisationService organisations;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private final Map<String, Boolean> chosen = new HashMap<>();

    private boolean everybody;

    private List<OrganisationRow> others = List.of();

    public void load() {
        current.load();
        if (!current.may("SHARE")) {
            Go.to(current.getPath());
            return;
        }
        others = organisations.directory().stream()
                .filter(row -> row.state() == OrganisationState.ACTIVE)
                .filter(row -> !row.id().equals(current.getPlan().owner()))
                .toList();
    }

    public void share() {
        List<String> with = others.stream()
                .map(OrganisationRow::alias)
                .filter(alias -> chosen.getOrDefault(alias, false))
                .toList();
        if (!everybody && with.isEmpty()) {
            text.refused(text.of("course", "share.nobody"));
            return;
        }
        course.share(current.id(), everybody ? Circle.everybody() : Circle.of(with));
        text.said("planning", "shared");
        Go.to(current.getPath());
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
        return others.stream()
                .filter(row -> section.with().contains(row.alias()))
                .map(OrganisationRow::shortName)
                .collect(Collectors.joining(", "));
    }

    public boolean isReviewed() {
        return words.isReviewed(current.getView());
    }

    public List<OrganisationRow> getOthers() {
        return others;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
