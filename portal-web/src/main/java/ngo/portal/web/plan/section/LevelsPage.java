package ngo.portal.web.plan.section;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.LevelsForm;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.plan.SectionReaders;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** Sets the level of several sections at once. Who will read each is shown before anything is saved. */
@Named
@ViewScoped
public class LevelsPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private SectionService sections;

    @Inject
    private PlanCourseService course;

    @Inject
    private OrganisationChoice others;

    @Inject
    private PlanningWords words;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private final Map<UUID, Boolean> ticked = new HashMap<>();
    private final LevelsForm form = new LevelsForm();

    /** What its reader has seen of each section. */
    private Map<UUID, Long> read = Map.of();

    private boolean shared;
    private boolean checking;

    public void load() {
        current.load();
        if (!current.may("PREVIEW")) {
            Redirects.to(current.getPath());
            return;
        }
        read = versions(getSections());
        others.offer(current.getPlan().ownerAlias());
        List<UUID> readers = course.letIn(current.id());
        others.letIn(readers);
        shared = !readers.isEmpty();
    }

    private static Map<UUID, Long> versions(List<SectionRow> sections) {
        return sections.stream().collect(Collectors.toMap(SectionRow::id, SectionRow::version));
    }

    /** Goes on to the readers of each, unless some of the sections cannot have the level. */
    public void check() {
        form.setWith(others.ticked());
        checking = isPossible();
    }

    private boolean isPossible() {
        if (getChosen().isEmpty()) {
            text.refused(text.of("section", "problem.sections"));
            return false;
        }
        if (form.getLevel() == Level.NAMED && form.getWith().isEmpty()) {
            text.refused(text.of("section", "problem.named"));
            return false;
        }
        return isFree("problem.mine", one -> form.getLevel() == Level.ME && !isMine(one))
                && isFree("problem.wider", one -> letsMoreIn(one) && !isWidening());
    }

    private boolean isFree(String problem, Predicate<SectionRow> hindered) {
        List<String> names = names(hindered);
        if (!names.isEmpty()) {
            text.refused(text.of("section", problem, text.remarks(names)));
        }
        return names.isEmpty();
    }

    private List<String> names(Predicate<SectionRow> which) {
        return getChosen().stream().filter(which).map(words::name).toList();
    }

    private boolean isMine(SectionRow section) {
        return section.ownerSubject().equals(caller.getSubject());
    }

    private boolean letsMoreIn(SectionRow section) {
        Level to = form.getLevel();
        return to.leavesTheOrganisation() && (to == Level.NAMED || to.isWiderThan(section.level()));
    }

    public void change() {
        checking = false;
    }

    /** Saves for all of them. Whatever others have changed since it was read is looked at once more. */
    public void save() {
        current.forget();
        List<String> changed = names(one -> !Long.valueOf(one.version()).equals(read.get(one.id())));
        if (!changed.isEmpty()) {
            read = versions(getSections());
            text.refused(text.of("section", "problem.changed", text.remarks(changed)));
            return;
        }
        form.setVersions(versions(getChosen()));
        List<String> readers =
                getChosen().stream().map(this::readers).distinct().toList();
        sections.showAll(current.id(), form);
        text.said("section", "levels", form.getVersions().size());
        readers.forEach(text::said);
        Redirects.to(current.getPath());
    }

    /** Who reads a section once this is saved, in a sentence. */
    public String readers(SectionRow section) {
        return SectionReaders.circle(form.getLevel(), section.level(), others, shared, current.getPlan())
                .says(text, "section", "said.readers");
    }

    public List<SectionRow> getSections() {
        return current.getContent().sections();
    }

    public List<SectionRow> getChosen() {
        return getSections().stream()
                .filter(one -> ticked.getOrDefault(one.id(), false))
                .toList();
    }

    /** Nobody keeps to themselves what is with others, and nobody is named where nobody more may be let in. */
    public List<Level> getLevels() {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.ME || getSections().stream().anyMatch(this::isMine))
                .filter(level -> level != Level.NAMED || isWidening())
                .toList();
    }

    /** Whether more of the plan may leave the organisation now. */
    public boolean isWidening() {
        PlanState state = current.getPlan().state();
        return state.isShareable() ? words.isReviewed(current.getView()) : state.isWritable();
    }

    /** Others read the plan, and nothing more leaves without a review of its risks. */
    public boolean isBlocked() {
        return current.getPlan().state().isShareable() && !isWidening();
    }

    public boolean isChecking() {
        return checking;
    }

    public Map<UUID, Boolean> getTicked() {
        return ticked;
    }

    public LevelsForm getForm() {
        return form;
    }

    public OrganisationChoice getOthers() {
        return others;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
