package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.fixture.OneDay;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the timer does for an adopted plan: it activates the plan on its day, and reminds the responsible organisation of a report twice. */
@ArquillianTest
class PlanTimerIT {

    private final LocalDate today = OneDay.lasting(Duration.ofMinutes(1));

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private PlanService plans;

    @Inject
    private PartnerService partners;

    @Inject
    private ProgressService progress;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanAdoptionService adoption;

    @Inject
    private PlanDueService due;

    @Inject
    private NotificationService notifications;

    private UUID id = new UUID(0, 0);
    private UUID section = id;
    private UUID activity = id;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void anActivityOfAPartner() {
        id = they.draft();
        section = they.section(Heading.ACTIONS);
        they.show(section, Level.COALITION);
        activity = they.addActivity(section);
    }

    @Test
    void anAdoptedPlanBeginsOnItsFirstDayWhenEachActivityHasSomebody() {
        starts(today);
        adopted();
        assertThat(isDue()).isFalse();
        theSchedulerRuns();
        assertThat(they.view().plan().state()).isEqualTo(PlanState.ADOPTED);
        thePartnerTakesIt();
        theSchedulerRuns();

        assertThat(they.view().plan().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(heard(they.pen)).contains("PlanActivated");
        assertThat(heard(they.third)).contains("PlanActivated");
    }

    @Test
    void aPlanWaitsForItsFirstDay() {
        starts(today.plusDays(2));
        adopted();
        thePartnerTakesIt();

        theSchedulerRuns();

        assertThat(isDue()).isFalse();
        assertThat(they.view().plan().state()).isEqualTo(PlanState.ADOPTED);
    }

    @Test
    void theResponsibleOrganisationIsRemindedOnceBeforeTheDay() {
        schedule(today.plusDays(3));
        adopted();
        thePartnerTakesIt();

        theSchedulerRuns();
        theSchedulerRuns();

        assertThat(heard(they.partner)).filteredOn("ReportDueSoon"::equals).hasSize(1);
        assertThat(heard(they.partner)).doesNotContain("ReportOverdue");
        assertThat(heard(they.pen)).doesNotContain("ReportDueSoon");
        assertThat(heard(they.third)).doesNotContain("ReportDueSoon");
        assertThat(isDue()).isFalse();
    }

    @Test
    void anOverdueReportIsRemindedOnceMore() {
        schedule(today.minusDays(1));
        adopted();
        thePartnerTakesIt();

        theSchedulerRuns();
        theSchedulerRuns();

        assertThat(heard(they.partner)).filteredOn("ReportOverdue"::equals).hasSize(1);
        assertThat(heard(they.partner)).doesNotContain("ReportDueSoon");
    }

    @Test
    void aSubmittedReportIsNotReminded() {
        UUID schedule = schedule(today.plusDays(3));
        adopted();
        thePartnerTakesIt();
        tenant.enter(they.partner.member());
        progress.submit(id, schedule, today.plusDays(3), "Done");

        theSchedulerRuns();

        assertThat(heard(they.partner)).doesNotContain("ReportDueSoon");
    }

    @Test
    void aReportIsOwedOnEachOfItsDays() {
        schedule(today.minusMonths(7).plusDays(5), 7);
        adopted();
        thePartnerTakesIt();

        theSchedulerRuns();

        assertThat(heard(they.partner)).contains("ReportDueSoon").doesNotContain("ReportOverdue");
    }

    @Test
    void nobodyHearsOfWhatIsHiddenFromThem() {
        schedule(today.plusDays(3));
        adopted();
        thePartnerTakesIt();
        tenant.enter(they.pen.member());
        they.show(section, Level.ORGANISATION);

        theSchedulerRuns();

        assertThat(heard(they.partner)).doesNotContain("ReportDueSoon");
        assertThat(heard(they.pen)).contains("ReportDueSoon");
    }

    @Test
    void theSchedulerDoesNotSeeSectionsOfOnePerson() {
        schedule(today.plusDays(3));
        adopted();
        thePartnerTakesIt();
        tenant.enter(they.pen.member());
        they.show(section, Level.ME);

        theSchedulerRuns();

        assertThat(isDue()).isFalse();
        assertThat(heard(they.pen)).doesNotContain("ReportDueSoon");
    }

    @Test
    void onlyTheSchedulerReadsWhatIsDue() {
        schedule(today.plusDays(3));
        adopted();
        tenant.enter(they.pen.member());

        assertThat(due.due()).isEmpty();
    }

    private void starts(LocalDate day) {
        PlanForm form = PlanForm.of(they.view().plan());
        form.setStartsOn(day);
        plans.rewrite(id, form);
    }

    private UUID schedule(LocalDate day) {
        return schedule(day, 0);
    }

    private UUID schedule(LocalDate day, int everyMonths) {
        return progress.schedule(id, activity, day, everyMonths, day.plusYears(2));
    }

    private void adopted() {
        BetweenTicks.of(60, 30);
        they.share();
        course.propose(id);
        for (People people : List.of(they.partner, they.third)) {
            tenant.enter(people.lead());
            adoption.decide(id, new Decision(Verdict.APPROVE, "Yes"));
        }
    }

    private void thePartnerTakesIt() {
        tenant.enter(they.partner.member());
        partners.take(id, activity);
    }

    private void theSchedulerRuns() {
        tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
        due.advance(id);
        tenant.enter(they.pen.member());
    }

    private boolean isDue() {
        tenant.enter(TenantPrincipal.timer(new UUID(0, 0)));
        boolean found = due.due().contains(new DueDocument(they.pen.organisation(), id));
        tenant.enter(they.pen.member());
        return found;
    }

    private List<String> heard(People people) {
        tenant.enter(people.member());
        return notifications.rows(Slice.first(50)).items().stream()
                .filter(row -> row.subject().equals(id))
                .map(row -> row.event())
                .toList();
    }
}
