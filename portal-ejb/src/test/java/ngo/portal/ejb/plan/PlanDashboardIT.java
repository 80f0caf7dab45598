package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.dashboard.UpcomingMoment;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.fixture.OneDay;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks of plans are on the dashboard, beside those of statements. */
@ArquillianTest
class PlanDashboardIT {

    private final LocalDate today = OneDay.lasting(Duration.ofMinutes(1));

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private DashboardService dashboard;

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanAdoptionService adoption;

    @Inject
    private PlanCourseService course;

    @Inject
    private ActivityService activities;

    @Inject
    private PartnerService partners;

    @Inject
    private ProgressService progress;

    @Inject
    private RiskService risks;

    @Inject
    private AmendmentService amendments;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aDraft() {
        id = they.draft();
    }

    @Test
    void aDraftIsOnesOwnWorkAndNobodyElsesKnowledge() {
        assertThat(tasks()).containsExactly("GO_ON_PLANNING");
        assertThat(dashboard.view().recent()).extracting(RecentDocument::state).containsExactly("DRAFT");

        as(they.partner.member());

        assertThat(tasks()).isEmpty();
        assertThat(dashboard.view().recent()).isEmpty();
    }

    @Test
    void thoseWhoMayClearAreAskedAndNotTheRequester() {
        they.writeWhatIsNeeded();
        they.reviewRisks();
        reviews.ask(id);
        assertThat(tasks()).isEmpty();

        as(they.pen.administrator());
        assertThat(tasks()).containsExactly("CLEAR_PLAN");

        as(they.pen.lead());
        assertThat(tasks()).doesNotContain("CLEAR_PLAN");

        as(they.partner.administrator());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatWasTakenBackWaitsForNobody() {
        they.writeWhatIsNeeded();
        they.reviewRisks();
        reviews.ask(id);
        reviews.recall(id);

        as(they.pen.administrator());
        assertThat(tasks()).isEmpty();

        TenantPrincipal other = they.pen.person("other", MemberRole.MEMBER, MemberRole.ADMINISTRATOR);
        as(other);
        reviews.ask(id);
        assertThat(tasks()).doesNotContain("CLEAR_PLAN");

        as(they.pen.administrator());
        assertThat(tasks()).containsExactly("CLEAR_PLAN");
    }

    @Test
    void leadsAreAskedToAdoptUntilTheyHaveSpoken() {
        they.share();
        course.propose(id);
        as(they.third.lead());
        assertThat(askedAboutAdoption()).containsExactly("ADOPT_PLAN");

        adoption.decide(id, new Decision(Verdict.APPROVE, "It says what we want"));

        assertThat(askedAboutAdoption()).isEmpty();
        as(they.partner.lead());
        assertThat(askedAboutAdoption()).containsExactly("ADOPT_PLAN");
    }

    private List<String> askedAboutAdoption() {
        return dashboard.view().tasks().stream()
                .filter(task -> task.link().equals(Link.to(PlanAction.Page.ADOPTION, id)))
                .map(Task::kind)
                .toList();
    }

    @Test
    void aReportIsPendingForTheResponsibleOrganisationUntilSubmitted() {
        UUID schedule = anActivityOfThePartner(Level.COALITION);

        assertThat(dashboard.view().tasks())
                .extracting(Task::kind)
                .containsExactly("REPORT_PROGRESS", "REPORT_PROGRESS");
        assertThat(dashboard.view().ahead()).extracting(UpcomingMoment::kind).containsExactly("ACTIVITY");

        progress.submit(id, schedule, today.minusDays(1), "We have met them.");
        assertThat(dashboard.view().tasks()).extracting(Task::kind).containsExactly("REPORT_PROGRESS");

        as(they.third.member());
        assertThat(tasks()).isEmpty();
        assertThat(dashboard.view().ahead()).isEmpty();
    }

    @Test
    void whatIsHiddenAgainIsNotAskedAnyMore() {
        anActivityOfThePartner(Level.COALITION);
        as(they.pen.member());

        they.show(they.section(Heading.ACTIONS), Level.ORGANISATION);

        as(they.partner.member());
        assertThat(tasks()).isEmpty();
        assertThat(dashboard.view().ahead()).isEmpty();
    }

    /** An activity that ends in two months, and a review that is due in six weeks. */
    @Test
    void theCalendarLooksFurtherAheadThanTheDashboard() {
        they.share();
        UUID section = they.section(Heading.ACTIONS);
        they.show(section, Level.COALITION);
        ActivityForm form = PlanOrganisations.activity();
        form.setTo(today.plusDays(60));
        UUID activity = activities.add(id, section, form);
        as(they.partner.member());
        partners.take(id, activity);
        assertThat(dashboard.view().ahead()).isEmpty();
        assertThat(dashboard.calendar().ahead())
                .extracting(UpcomingMoment::kind)
                .containsExactly("ACTIVITY");

        as(they.pen.member());
        risks.review(id, today.plusDays(45), "");
        assertThat(tasks()).isEmpty();
        assertThat(dashboard.calendar().tasks()).extracting(Task::kind).containsExactly("REVIEW_RISKS");
        assertThat(dashboard.calendar().ahead()).isEmpty();
    }

    @Test
    void risksAreLookedAtAgainBeforeTheReviewIsOver() {
        they.share();
        assertThat(tasks()).isEmpty();

        risks.review(id, today.plusDays(10), "");

        assertThat(tasks()).containsExactly("REVIEW_RISKS");
        as(they.partner.member());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void anAmendmentWaitsForTheHolderOfThePenWhileItCanBeAnswered() {
        UUID section = they.section(Heading.GOAL);
        they.show(section, Level.COALITION);
        they.share();
        as(they.partner.member());
        UUID first = amendments.propose(id, otherWords(section, "Sharper words"));
        amendments.propose(id, otherWords(section, "Plainer words"));
        assertThat(tasks()).isEmpty();
        as(they.pen.administrator());
        assertThat(tasks()).isEmpty();

        as(they.pen.member());
        amendments.reject(id, first, 1, "Not now");
        assertThat(dashboard.view().tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("ANSWER_PLAN_AMENDMENTS");
            assertThat(task.link()).isEqualTo(Link.to(PlanAction.Page.AMENDMENTS, id));
            assertThat(task.count()).isEqualTo(1);
        });

        course.propose(id);
        assertThat(tasks()).isEmpty();
    }

    private static AmendmentForm otherWords(UUID section, String words) {
        AmendmentForm form = new AmendmentForm();
        form.setSection(section);
        form.setParagraph(1);
        form.setProposed(words);
        return form;
    }

    /** It ends in a week; the first report was due yesterday, the next one is in a month less a day. */
    private UUID anActivityOfThePartner(Level level) {
        they.share();
        UUID section = they.section(Heading.ACTIONS);
        they.show(section, level);
        ActivityForm form = PlanOrganisations.activity();
        form.setTo(today.plusDays(7));
        UUID activity = activities.add(id, section, form);
        UUID schedule = progress.schedule(id, activity, today.minusDays(1), 1, today.plusYears(1));
        as(they.partner.member());
        partners.take(id, activity);
        return schedule;
    }

    private List<String> tasks() {
        return dashboard.view().tasks().stream().map(Task::kind).toList();
    }

    private void as(TenantPrincipal somebody) {
        tenant.enter(somebody);
    }
}
