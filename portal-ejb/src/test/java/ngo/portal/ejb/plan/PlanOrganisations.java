package ngo.portal.ejb.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.CommitmentForm;
import ngo.portal.ejb.plan.records.CommitmentService;
import ngo.portal.ejb.plan.records.EvidenceForm;
import ngo.portal.ejb.plan.records.ObjectiveForm;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.ejb.plan.records.RiskForm;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.ejb.plan.records.TargetForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.tenant.TenantContext;

/** One organisation that plans, a partner that it names, a third one that it does not, and their plan. */
@Dependent
public class PlanOrganisations {

    final People pen = People.ofANewOrganisation();
    final People partner = People.ofANewOrganisation();
    final People third = People.ofANewOrganisation();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private PlanService plans;

    @Inject
    private SectionService sections;

    @Inject
    private AimService aims;

    @Inject
    private ActivityService activities;

    @Inject
    private CommitmentService commitments;

    @Inject
    private ProgressService progress;

    @Inject
    private RiskService risks;

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanReader reader;

    private UUID id = new UUID(0, 0);

    UUID draft() {
        founding.of(pen, partner, third);
        tenant.enter(pen.member());
        PlanForm form = new PlanForm();
        form.setTitle("Free the defenders");
        id = plans.create(form);
        return id;
    }

    /** A word under each heading that a plan needs. */
    void writeWhatIsNeeded() {
        tenant.enter(pen.member());
        Stream.of(Heading.values()).filter(Heading::isMandatory).forEach(heading -> write(section(heading)));
    }

    void write(UUID section) {
        SectionTextForm form = SectionTextForm.of(row(section));
        form.setHtml("<p>Words of " + section + "</p>");
        sections.write(id, section, form);
    }

    void show(UUID section, Level level) {
        ShowForm form = new ShowForm();
        form.setLevel(level);
        form.setVersion(row(section).version());
        if (level == Level.NAMED) {
            form.setWith(List.of(alias(partner)));
        }
        sections.show(id, section, form);
    }

    void reviewRisks() {
        risks.review(id, LocalDate.of(2999, 1, 1), "");
    }

    void clear() {
        writeWhatIsNeeded();
        reviewRisks();
        reviews.ask(id);
        tenant.enter(pen.administrator());
        reviews.decide(id, true, "");
        tenant.enter(pen.member());
    }

    void share() {
        clear();
        course.share(id, Circle.of(List.of(alias(partner), alias(third))));
    }

    /** One of each kind of record, in a section. */
    void fill(UUID section) {
        UUID objective = aims.addObjective(id, section, objective(section));
        aims.addRecommendation(id, section, recommendation(section));
        UUID activity = activities.add(id, section, activity(objective));
        progress.schedule(id, activity, LocalDate.of(2030, 1, 1), 6, LocalDate.of(2031, 1, 1));
        commitments.add(id, section, commitment(), new EvidenceForm("A minister said so.", "A speech"));
        risks.addRisk(id, section, risk());
        risks.addTarget(id, section, target());
    }

    UUID addActivity(UUID section) {
        return activities.add(id, section, activity(aims.addObjective(id, section, objective(section))));
    }

    static ObjectiveForm objective(UUID section) {
        ObjectiveForm form = new ObjectiveForm();
        form.setText("Objective of " + section);
        form.setIndicator("How many are free");
        return form;
    }

    static RecommendationForm recommendation(UUID section) {
        RecommendationForm form = new RecommendationForm();
        form.setText("Release them, says " + section);
        form.setAddressee("Ministry of Justice");
        form.setCites(List.of(new Citation("UNDHRD", 9), new Citation("UNDHRD", 12)));
        return form;
    }

    static ActivityForm activity(UUID... aims) {
        ActivityForm form = new ActivityForm();
        form.setTitle("Meet the ministry");
        form.setAims(List.of(aims));
        return form;
    }

    static CommitmentForm commitment() {
        CommitmentForm form = new CommitmentForm();
        form.setAddressee("Ministry of Justice");
        form.setText("They will be free by May.");
        return form;
    }

    static RiskForm risk() {
        RiskForm form = new RiskForm();
        form.setThreat("Arrest");
        form.setExposed("Local staff");
        return form;
    }

    static TargetForm target() {
        TargetForm form = new TargetForm();
        form.setName("A deputy minister");
        return form;
    }

    UUID section(Heading heading) {
        return view().content().sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElseThrow()
                .id();
    }

    SectionRow row(UUID section) {
        return view().content().sections().stream()
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow();
    }

    PlanView view() {
        return reader.view(id);
    }

    static String alias(People people) {
        return people.organisation().toString();
    }
}
