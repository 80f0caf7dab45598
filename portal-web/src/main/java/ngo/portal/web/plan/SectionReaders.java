package ngo.portal.web.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.ejb.plan.ShowForm;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.Others;
import ngo.portal.web.security.Caller;

/** Who sees a section, and with whom it is. */
@Dependent
public class SectionReaders implements Serializable {

    @Inject
    private SectionService sections;

    @Inject
    private OrganisationService organisations;

    @Inject
    private PlanningWords words;

    @Inject
    private Caller caller;

    @Inject
    private Others others;

    private final ShowForm form = new ShowForm();

    private List<MemberRow> colleagues = List.of();

    private String colleague = "";

    private boolean mine;

    private boolean blocked;

    void begin(CurrentPlan plan, SectionRow section) {
        form.setLevel(section.level());
        form.setVersion(section.version());
        others.show(organisations.others(plan.getPlan().owner()));
        others.tick(section.with());
        mine = section.ownerSubject().equals(caller.getSubject());
        blocked = plan.getPlan().state().isShareable() && !words.isReviewed(plan.getView());
        colleagues = organisations.colleagues().stream()
                .filter(member -> !member.subject().equals(section.ownerSubject()))
                .toList();
    }

    void show(UUID plan, UUID section) {
        form.setWith(others.ticked());
        sections.show(plan, section, form);
    }

    void hand(UUID plan, UUID section) {
        sections.handTo(plan, section, colleague, form.getVersion());
    }

    /** Only whom a section is with can keep it to themselves. */
    public List<Level> getLevels() {
        return Stream.of(Level.values())
                .filter(level -> mine || level != Level.ME)
                .toList();
    }

    /** Others read the plan, and nothing more leaves without a review of its risks. */
    public boolean isBlocked() {
        return blocked;
    }

    /** What one person keeps is opened to the organisation before it changes hands. */
    public boolean isMayHand() {
        return form.getLevel() != Level.ME && !colleagues.isEmpty();
    }

    public ShowForm getForm() {
        return form;
    }

    public Others getOthers() {
        return others;
    }

    public List<MemberRow> getColleagues() {
        return colleagues;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
