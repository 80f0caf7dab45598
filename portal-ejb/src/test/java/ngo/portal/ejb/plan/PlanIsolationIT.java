package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.UseCases;
import ngo.portal.ejb.VisibleNumbers;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.ActivityUndo;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.CommitmentForm;
import ngo.portal.ejb.plan.records.CommitmentService;
import ngo.portal.ejb.plan.records.EvidenceForm;
import ngo.portal.ejb.plan.records.ObjectiveForm;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.ejb.plan.records.RiskForm;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.ejb.plan.records.TargetForm;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a stranger calls with the id of somebody else's plan, there is no such plan. */
@ArquillianTest
class PlanIsolationIT {

    private final People stranger = People.ofANewOrganisation();

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private PlanService plans;

    @Inject
    private SectionService sections;

    @Inject
    private PlanReader reader;

    @Inject
    private PlanPreviewService previews;

    @Inject
    private AimService aims;

    @Inject
    private ActivityService activities;

    @Inject
    private PartnerService partners;

    @Inject
    private RiskService risks;

    @Inject
    private CommitmentService commitments;

    @Inject
    private ProgressService progress;

    @Inject
    private PlanAdoptionService adoption;

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanCourseService course;

    @Inject
    private VisibleNumbers sight;

    @Inject
    private Founding founding;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    /** No list, count, task or timestamp reveals a plan that is not shared. */
    @Test
    void whatHappensInItMovesNothingForOthers() {
        founding.of(stranger);
        Map<String, String> before = seenByOthers();
        Map<String, String> own = sight.of(they.pen.member(), "defenders");

        tenant.enter(they.pen.member());
        they.fill(they.section(Heading.PROBLEM));
        they.clear();

        assertThat(seenByOthers()).containsExactlyEntriesOf(before);
        assertThat(sight.of(they.pen.member(), "defenders"))
                .as("and whose it is sees it")
                .isNotEqualTo(own);
    }

    private Map<String, String> seenByOthers() {
        Map<String, String> seen = sight.everybodyOf(stranger, "defenders");
        sight.everybodyOf(they.partner, "defenders").forEach((what, shown) -> seen.put("partner " + what, shown));
        sight.of(stranger.lead(), "defenders").forEach((what, shown) -> seen.put("lead " + what, shown));
        return seen;
    }

    @BeforeEach
    void aPlan() {
        id = they.draft();
    }

    @Test
    void noUseCaseAdmitsThatAForeignPlanExists() {
        for (TenantPrincipal acting : List.of(stranger.member(), stranger.administrator(), stranger.lead())) {
            useCases().allRefuse(services(), acting.name(), () -> tenant.enter(acting), NotFound.class);
        }
    }

    @Test
    void nobodyGetsNothing() {
        useCases().allRefuse(services(), "nobody", tenant::leave, NotFound.class, NoTenantSelected.class);
    }

    @Test
    void aStrangersListIsEmpty() {
        tenant.enter(stranger.lead());

        assertThat(plans.rows(Slice.first(10)).items()).isEmpty();
    }

    private List<Object> services() {
        return List.of(
                plans,
                sections,
                reader,
                previews,
                aims,
                activities,
                partners,
                risks,
                commitments,
                progress,
                reviews,
                course,
                adoption);
    }

    private UseCases useCases() {
        UUID some = UUID.randomUUID();
        return new UseCases(
                id,
                Map.ofEntries(
                        Map.entry(UUID.class, some),
                        Map.entry(Collection.class, List.of(some)),
                        Map.entry(List.class, List.of(some)),
                        Map.entry(String.class, PlanOrganisations.alias(they.third)),
                        Map.entry(int.class, 1),
                        Map.entry(long.class, 0L),
                        Map.entry(boolean.class, true),
                        Map.entry(LocalDate.class, LocalDate.of(2030, 1, 1)),
                        Map.entry(Heading.class, Heading.GOAL),
                        Map.entry(ActivityState.class, ActivityState.IN_PROGRESS),
                        Map.entry(CommitmentState.class, CommitmentState.CONFIRMED),
                        Map.entry(Circle.class, Circle.everybody()),
                        Map.entry(ActivityUndo.class, new ActivityUndo(List.of())),
                        Map.entry(PlanForm.class, planForm()),
                        Map.entry(SectionTextForm.class, new SectionTextForm()),
                        Map.entry(PlanSectionForm.class, sectionForm(some)),
                        Map.entry(LevelsForm.class, levels(some)),
                        Map.entry(Decision.class, new Decision(Verdict.APPROVE, "Yes")),
                        Map.entry(ShowForm.class, new ShowForm()),
                        Map.entry(ObjectiveForm.class, PlanOrganisations.objective(some)),
                        Map.entry(RecommendationForm.class, PlanOrganisations.recommendation(some)),
                        Map.entry(ActivityForm.class, PlanOrganisations.activity()),
                        Map.entry(RiskForm.class, PlanOrganisations.risk()),
                        Map.entry(TargetForm.class, PlanOrganisations.target()),
                        Map.entry(CommitmentForm.class, PlanOrganisations.commitment()),
                        Map.entry(EvidenceForm.class, new EvidenceForm("Words", ""))));
    }

    private static LevelsForm levels(UUID section) {
        LevelsForm form = new LevelsForm();
        form.setVersions(Map.of(section, 0L));
        return form;
    }

    private static PlanSectionForm sectionForm(UUID section) {
        PlanSectionForm form = new PlanSectionForm();
        form.take(new DocumentText("GOAL", "en", List.of(), List.of(new Section(section, "", ""))), 1);
        return form;
    }

    private static PlanForm planForm() {
        PlanForm form = new PlanForm();
        form.setTitle("A title");
        return form;
    }
}
