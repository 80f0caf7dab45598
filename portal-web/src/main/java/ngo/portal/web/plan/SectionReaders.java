package ngo.portal.web.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.PlanSectionForm;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.organisation.ColleagueChoice;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** The readers of a section, and the person it is assigned to. */
@Dependent
public class SectionReaders implements Serializable {

    @Inject
    private SectionService sections;

    @Inject
    private PlanCourseService course;

    @Inject
    private ColleagueChoice colleague;

    @Inject
    private PlanningWords words;

    @Inject
    private Caller caller;

    @Inject
    private OrganisationChoice others;

    private boolean mine;

    private boolean blocked;

    private boolean shared;

    private boolean widening;

    private Level saved = Level.ORGANISATION;

    private long version;

    void begin(CurrentPlan plan, SectionRow section, PlanSectionForm form) {
        saved = section.level();
        version = section.version();
        others.offer(plan.getPlan().ownerAlias());
        List<UUID> readers = course.letIn(plan.id());
        others.letIn(readers);
        shared = !readers.isEmpty();
        show(form);
        mine = section.ownerSubject().equals(caller.getSubject());
        PlanState state = plan.getPlan().state();
        blocked = state.isShareable() && !words.isReviewed(plan.getView());
        widening = state.isShareable() ? !blocked : state.isWritable();
        colleague.offerOne("colleague", List.of(section.ownerSubject()), "");
    }

    /** Takes the ticked organisations into the form. */
    void fill(PlanSectionForm form) {
        form.setWith(others.ticked());
    }

    /** Ticks those that the form names. */
    void show(PlanSectionForm form) {
        others.tickOnly(form.getWith());
    }

    boolean isNobodyNamed(PlanSectionForm form) {
        return form.getLevel() == Level.NAMED && form.getWith().isEmpty();
    }

    /** How a message ends that says who reads the section, and who is named there. */
    public record Circle(String key, List<String> names) {

        public String says(Text text, String bundle, String beginning) {
            return text.of(bundle, beginning + "." + key, names.toArray());
        }
    }

    /** The readers of the section after saving; those who get access only later are listed separately. */
    Circle circle(PlanSectionForm form, PlanDetail plan) {
        if (form.getLevel() == Level.NAMED) {
            show(form);
        }
        return circle(form.getLevel(), saved, others, shared, plan);
    }

    /**
     * Those who read a section once it has this level.
     *
     * @param saved the level that it has until then
     * @param others those that are named
     * @param shared whether anybody has the plan
     */
    public static Circle circle(Level level, Level saved, OrganisationChoice others, boolean shared, PlanDetail plan) {
        return level == Level.NAMED
                ? named(others.tickedNames(true), others.tickedNames(false))
                : new Circle(level + since(level, saved, shared, plan), List.of());
    }

    /** What is opened after the plan was published reaches the public with the next publication. */
    private static String since(Level level, Level saved, boolean shared, PlanDetail plan) {
        if (level == Level.PUBLIC && plan.adopted()) {
            return saved == Level.PUBLIC && !plan.state().isWritable() ? "" : ".anew";
        }
        boolean later = level == Level.PUBLIC || (level == Level.COALITION && !shared);
        return later ? ".later" : "";
    }

    private static Circle named(List<String> having, List<String> lacking) {
        if (lacking.isEmpty()) {
            return new Circle("NAMED", List.of(RequestLanguage.now().list(having)));
        }
        return having.isEmpty()
                ? new Circle("NAMED.later", List.of(RequestLanguage.now().list(lacking)))
                : new Circle(
                        "NAMED.partly",
                        List.of(
                                RequestLanguage.now().list(having),
                                RequestLanguage.now().list(lacking)));
    }

    /** Hands the section over to the chosen person; returns whether one was chosen. */
    boolean hand(UUID plan, UUID section) {
        String to = colleague.one();
        if (!to.isEmpty()) {
            sections.handTo(plan, section, to, version);
        }
        return !to.isEmpty();
    }

    /**
     * The levels that can be chosen. Only the person to whom a section is assigned can keep it private; if no further readers may be admitted,
     * the level stays or becomes narrower.
     */
    public List<Level> getLevels() {
        return Stream.of(Level.values())
                .filter(level -> mine || level != Level.ME)
                .filter(level -> widening
                        || level == saved
                        || !(level == Level.NAMED || level.isWiderThan(saved))
                        || !level.leavesTheOrganisation())
                .toList();
    }

    /** Whether those that the section names can be chosen now. */
    public boolean isNaming() {
        return widening;
    }

    /** Others read the plan, and nothing more leaves without a review of its risks. */
    public boolean isBlocked() {
        return blocked;
    }

    /** What one person keeps is opened to the organisation before it changes hands. */
    public boolean isMayHand() {
        return saved != Level.ME
                && (colleague.isSearchable() || !colleague.getPlain().isEmpty());
    }

    public OrganisationChoice getOthers() {
        return others;
    }

    public ColleagueChoice getColleague() {
        return colleague;
    }
}
