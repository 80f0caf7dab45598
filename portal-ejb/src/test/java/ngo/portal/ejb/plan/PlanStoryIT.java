package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.ActivityUndo;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.CommitmentService;
import ngo.portal.ejb.plan.records.EvidenceForm;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanRefusals.AlreadyTaken;
import ngo.portal.persistence.plan.PlanRefusals.HeadingMissing;
import ngo.portal.persistence.plan.PlanRefusals.NobodyResponsible;
import ngo.portal.persistence.plan.PlanRefusals.PlanIsFrozen;
import ngo.portal.persistence.plan.PlanRefusals.PlanNotRecallable;
import ngo.portal.persistence.plan.PlanRefusals.RiskReviewNeeded;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation plans, clears its plan, lets others in and carries it out with them. */
@ArquillianTest
class PlanStoryIT {

    @Inject
    private PlanOrganisations they;

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
    private PartnerService partners;

    @Inject
    private CommitmentService commitments;

    @Inject
    private ProgressService progress;

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanCourseService course;

    @Inject
    private InboxService inbox;

    @Inject
    private NotificationService notifications;

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
    void aPlanBeginsWithEveryStandardHeadingInsideTheOrganisation() {
        assertThat(they.view().content().sections())
                .extracting(section -> section.heading())
                .containsExactly(Heading.values());
        assertThat(they.view().content().sections()).allMatch(section -> section.level() == Level.ORGANISATION);
        as(they.partner.member());
        assertThatThrownBy(() -> they.view()).isInstanceOf(NotFound.class);
    }

    @Test
    void aStaleSectionOverwritesNothing() {
        UUID section = they.section(Heading.GOAL);
        SectionTextForm mine = SectionTextForm.of(they.row(section));
        they.write(section);
        mine.setHtml("<p>Mine</p>");

        assertThatThrownBy(() -> sections.write(id, section, mine)).isInstanceOf(Stale.class);
        assertThat(they.row(section).html()).contains("Words of");
    }

    @Test
    void aSectionThatChangesLeavesTheHeadWhereItIs() {
        long version = they.view().plan().version();

        they.write(they.section(Heading.GOAL));

        assertThat(they.view().plan().version()).isEqualTo(version);
    }

    @Test
    void aPlanWithoutItsHeadingsOrItsRiskReviewIsNotReviewed() {
        they.reviewRisks();
        assertThatThrownBy(() -> reviews.ask(id)).isInstanceOf(HeadingMissing.class);

        id = they.draft();
        they.writeWhatIsNeeded();

        assertThatThrownBy(() -> reviews.ask(id)).isInstanceOf(RiskReviewNeeded.class);
    }

    @Test
    void aHeadingThatOnePersonKeepsDoesNotCount() {
        they.writeWhatIsNeeded();
        they.reviewRisks();
        they.show(they.section(Heading.GOAL), Level.ME);

        assertThatThrownBy(() -> reviews.ask(id)).isInstanceOf(HeadingMissing.class);
    }

    @Test
    void theRequesterCannotGiveTheClearance() {
        TenantPrincipal both = new TenantPrincipal(
                        they.pen.organisation(),
                        "both-" + id,
                        "Both",
                        Set.of(MemberRole.MEMBER, MemberRole.ADMINISTRATOR),
                        Set.of())
                .provenAt(they.pen.member().proven());
        they.writeWhatIsNeeded();
        they.reviewRisks();
        as(both);
        reviews.ask(id);

        assertThatThrownBy(() -> reviews.decide(id, true, "")).isInstanceOf(SecondPersonNeeded.class);
        as(they.pen.member());
        assertThatThrownBy(() -> reviews.decide(id, true, "")).isInstanceOf(Forbidden.class);
        as(they.pen.administrator());
        assertThatThrownBy(() -> reviews.decide(id, false, " ")).isInstanceOf(InvalidInput.class);
        reviews.decide(id, false, "Name no names");
        assertThat(they.view().plan().state()).isEqualTo(PlanState.DRAFT);
        assertThat(they.view().reviews()).extracting(review -> review.reason()).containsExactly("Name no names");
    }

    @Test
    void itsOrganisationTakesAPlanBackUntilAColleagueHasDecided() {
        they.writeWhatIsNeeded();
        they.reviewRisks();
        assertThatThrownBy(() -> reviews.recall(id)).isInstanceOf(PlanNotRecallable.class);
        reviews.ask(id);
        assertThat(they.view().allowed()).contains(PlanAction.RECALL);
        as(they.pen.signatory());
        assertThat(heard()).contains("PlanReviewRequested");
        assertThatThrownBy(() -> reviews.recall(id)).isInstanceOf(Forbidden.class);

        as(they.pen.member());
        reviews.recall(id);

        assertThat(they.view().plan().state()).isEqualTo(PlanState.DRAFT);
        as(they.pen.signatory());
        assertThat(heard()).contains("PlanReviewRecalled");
        assertThatThrownBy(() -> reviews.decide(id, true, "")).isInstanceOf(IllegalTransition.class);
        as(they.pen.person("both", MemberRole.MEMBER, MemberRole.SIGNATORY));
        reviews.ask(id);
        assertThat(they.view().allowed())
                .as("what somebody else had asked for waits no more")
                .contains(PlanAction.RECALL)
                .doesNotContain(PlanAction.CLEAR);
        as(they.pen.signatory());
        reviews.decide(id, true, "");
        as(they.pen.member());
        assertThat(they.view().allowed()).doesNotContain(PlanAction.RECALL);
        assertThatThrownBy(() -> reviews.recall(id)).isInstanceOf(PlanNotRecallable.class);
    }

    private List<String> heard() {
        return notifications.rows(Slice.first(10)).items().stream()
                .filter(row -> id.equals(row.subject()))
                .map(row -> row.event())
                .toList();
    }

    @Test
    void theRequesterSeesHowManyOthersMayClear() {
        TenantPrincipal both = they.pen.person("both", MemberRole.MEMBER, MemberRole.SIGNATORY);
        founding.of(
                List.of(they.pen),
                Stream.of(they.pen.member(), they.pen.administrator(), both)
                        .map(one -> Founding.member(one, they.pen))
                        .toList(),
                Map.of());

        as(they.pen.member());
        assertThat(reviews.colleagues()).isEqualTo(2);
        as(both);
        assertThat(reviews.colleagues()).isEqualTo(1);
    }

    @Test
    void aPlanIsSharedOnlyOnceItIsCleared() {
        they.reviewRisks();

        assertThatThrownBy(() -> course.share(id, partner())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void readersHearOfAPlanAndFindWhatIsForThem() {
        they.show(they.section(Heading.GOAL), Level.COALITION);
        they.show(they.section(Heading.MESSAGES), Level.NAMED);
        they.share();

        as(they.partner.member());

        assertThat(they.view().content().sections())
                .extracting(section -> section.heading())
                .containsExactly(Heading.GOAL, Heading.MESSAGES);
        assertThat(notifications.rows(Slice.first(10)).items())
                .anyMatch(row -> row.event().equals("PlanShared"));
        assertThat(plans.rows(Slice.first(10)).items())
                .extracting(row -> row.id())
                .contains(id);
        assertThat(they.view().allowed())
                .containsExactlyInAnyOrder(
                        PlanAction.COMMENT, PlanAction.AMEND, PlanAction.TAKE_ACTIVITY, PlanAction.MOVE_ACTIVITY);
        as(they.third.member());
        assertThat(they.view().content().sections())
                .extracting(section -> section.heading())
                .containsExactly(Heading.GOAL);
    }

    @Test
    void aListIsNarrowedToAStateAndToOursOrThoseOfOthers() {
        they.share();
        UUID draft = they.draft();
        UUID shared = id;

        assertThat(listed(PlanState.DRAFT, PlanFilter.Whose.ALL)).containsExactly(draft);
        assertThat(listed(null, PlanFilter.Whose.OTHERS)).isEmpty();
        assertThat(listed(null, PlanFilter.Whose.OURS)).containsExactly(draft, shared);
        as(they.partner.member());
        assertThat(listed(null, PlanFilter.Whose.OURS)).isEmpty();
        assertThat(listed(PlanState.SHARED, PlanFilter.Whose.OTHERS)).containsExactly(shared);
    }

    private List<UUID> listed(@Nullable PlanState state, PlanFilter.Whose whose) {
        return plans.rows(new PlanFilter(state, whose), Slice.first(10)).items().stream()
                .map(row -> row.id())
                .toList();
    }

    @Test
    void aReaderWritesNothing() {
        they.show(they.section(Heading.GOAL), Level.COALITION);
        they.share();
        as(they.partner.member());
        UUID section = they.section(Heading.GOAL);

        assertThatThrownBy(() -> sections.write(id, section, SectionTextForm.of(they.row(section))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> aims.addObjective(id, section, PlanOrganisations.objective(section)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> course.withdraw(id, "Mine")).isInstanceOf(Forbidden.class);
    }

    @Test
    void onlyItsOwnerKeepsASectionToThemselves() {
        UUID section = they.section(Heading.GOAL);
        as(they.pen.lead());

        assertThatThrownBy(() -> they.show(section, Level.ME)).isInstanceOf(Forbidden.class);
    }

    @Test
    void severalSectionsAreShownAtOnceOrNone() {
        List<UUID> three =
                List.of(they.section(Heading.GOAL), they.section(Heading.MESSAGES), they.section(Heading.ALLIES));
        LevelsForm read = levels(three, Level.NAMED);
        read.setWith(List.of(PlanOrganisations.alias(they.partner)));

        sections.showAll(id, read);

        assertThat(three).allSatisfy(one -> {
            assertThat(they.row(one).level()).isEqualTo(Level.NAMED);
            assertThat(they.row(one).with()).containsExactly(PlanOrganisations.alias(they.partner));
        });
        LevelsForm overtaken = levels(three, Level.PUBLIC);
        they.show(three.get(2), Level.ME);
        assertThatThrownBy(() -> sections.showAll(id, overtaken)).isInstanceOf(Stale.class);
        assertThat(they.row(three.get(0)).level()).isEqualTo(Level.NAMED);
        as(they.pen.lead());
        assertThatThrownBy(() -> sections.showAll(id, levels(three.subList(0, 2), Level.ME)))
                .isInstanceOf(Forbidden.class);
        as(they.pen.member());
        assertThatThrownBy(() -> sections.showAll(id, levels(List.of(), Level.ORGANISATION)))
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        they.share();
        LevelsForm wider = levels(three.subList(0, 1), Level.COALITION);
        as(they.partner.member());
        assertThatThrownBy(() -> sections.showAll(id, wider)).isInstanceOf(Forbidden.class);
    }

    @Test
    void sectionsOfOneHeadingKeepTheirOrder() {
        UUID first = they.section(Heading.MESSAGES);
        UUID second = plans.addSection(id, Heading.MESSAGES);
        UUID third = plans.addSection(id, Heading.MESSAGES);
        List<UUID> read = List.of(first, second, third);

        sections.order(id, read, List.of(third, first, second));
        UUID last = plans.addSection(id, Heading.MESSAGES);

        assertThat(messages()).containsExactly(third, first, second, last);
        assertThatThrownBy(() -> sections.order(id, read, List.of(second, first, third)))
                .as("somebody has put them in another order meanwhile")
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> sections.order(id, List.of(third, first), List.of(third, last)))
                .isInstanceOf(InvalidInput.class);
        assertThat(messages()).containsExactly(third, first, second, last);
        they.share();
        as(they.partner.member());
        assertThatThrownBy(() -> sections.order(id, List.of(third, first), List.of(first, third)))
                .isInstanceOf(Forbidden.class);
    }

    private List<UUID> messages() {
        return they.view().content().sections().stream()
                .filter(section -> section.heading() == Heading.MESSAGES)
                .map(SectionRow::id)
                .toList();
    }

    private LevelsForm levels(List<UUID> which, Level level) {
        LevelsForm form = new LevelsForm();
        form.setLevel(level);
        which.forEach(one -> form.getVersions().put(one, they.row(one).version()));
        return form;
    }

    @Test
    void aPartnerTakesAnActivityMovesItOnAndReports() {
        UUID section = they.section(Heading.ACTIONS);
        they.show(section, Level.COALITION);
        UUID activity = they.addActivity(section);
        LocalDate due = LocalDate.of(2030, 1, 1);
        UUID schedule = progress.schedule(id, activity, due, 6, LocalDate.of(2031, 1, 1));
        they.share();
        as(they.partner.member());
        assertThatThrownBy(() -> progress.submit(id, schedule, due, "Done")).isInstanceOf(Forbidden.class);

        partners.take(id, activity);
        partners.move(id, activity, ActivityState.IN_PROGRESS, activity().version());

        assertThat(activity().responsible()).isEqualTo(they.partner.organisation());
        assertThatThrownBy(() -> progress.submit(id, schedule, due.plusDays(1), "Done"))
                .isInstanceOf(InvalidInput.class);
        UUID report = progress.submit(id, schedule, due, "Done");
        assertThatThrownBy(() -> progress.submit(id, schedule, due, "Again")).isInstanceOf(Stale.class);
        as(they.third.member());
        assertThatThrownBy(() -> partners.take(id, activity)).isInstanceOf(AlreadyTaken.class);
        assertThatThrownBy(() -> partners.move(id, activity, ActivityState.DONE, 2))
                .isInstanceOf(Forbidden.class);
        as(they.pen.member());
        progress.accept(id, report);
        assertThatThrownBy(() -> progress.accept(id, report)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void manyActivitiesAreChangedTogetherAndPutBack() {
        UUID section = they.section(Heading.ACTIONS);
        List<UUID> three = List.of(they.addActivity(section), they.addActivity(section), they.addActivity(section));
        List<ActivityRow> before = states();

        ActivityUndo undo = activities.move(id, three, ActivityState.IN_PROGRESS);
        activities.undo(id, undo);

        assertThat(states())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        ActivityUndo old = activities.assign(id, three, PlanOrganisations.alias(they.partner));
        activities.reschedule(id, three.subList(0, 1), LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1));
        assertThatThrownBy(() -> activities.undo(id, old)).isInstanceOf(Stale.class);
        assertThat(states()).allMatch(one -> they.partner.organisation().equals(one.responsible()));
    }

    @Test
    void aStepThatOneOfThemCannotTakeIsTakenByNone() {
        UUID section = they.section(Heading.ACTIONS);
        List<UUID> two = List.of(they.addActivity(section), they.addActivity(section));
        activities.move(id, two.subList(0, 1), ActivityState.IN_PROGRESS);

        assertThatThrownBy(() -> activities.move(id, two, ActivityState.DONE)).isInstanceOf(IllegalTransition.class);
        assertThat(states())
                .extracting(ActivityRow::state)
                .containsExactly(ActivityState.IN_PROGRESS, ActivityState.PLANNED);
    }

    @Test
    void aRecommendationKeepsItsSectionAndItsCitations() {
        UUID section = they.section(Heading.TARGETS);
        UUID recommendation = aims.addRecommendation(id, section, PlanOrganisations.recommendation(section));
        RecommendationForm form = RecommendationForm.of(recommendation());
        form.setCites(form.getCites().subList(0, 1));

        UUID elsewhere = they.section(Heading.GOAL);
        assertThatThrownBy(() -> aims.changeRecommendation(id, elsewhere, recommendation, form))
                .isInstanceOf(Stale.class);
        aims.changeRecommendation(id, section, recommendation, form);

        assertThat(recommendation().cites()).hasSize(1);
        form.setCites(List.of(new Citation("UNDHRD", 21)));
        assertThatThrownBy(() -> aims.addRecommendation(id, section, form)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCommitmentMovesOnWithEvidence() {
        UUID section = they.section(Heading.TARGETS);
        EvidenceForm evidence = new EvidenceForm("A decree", "Official journal");
        UUID commitment = commitments.add(id, section, PlanOrganisations.commitment(), evidence);

        assertThatThrownBy(() -> commitments.move(id, commitment, CommitmentState.KEPT, evidence, 0))
                .isInstanceOf(IllegalTransition.class);
        commitments.move(id, commitment, CommitmentState.CONFIRMED, evidence, 0);
        assertThatThrownBy(() -> commitments.move(id, commitment, CommitmentState.KEPT, evidence, 0))
                .isInstanceOf(Stale.class);

        assertThat(they.view().content().commitments()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CommitmentState.CONFIRMED);
            assertThat(one.evidence())
                    .extracting(piece -> piece.state())
                    .containsExactly(CommitmentState.ANNOUNCED, CommitmentState.CONFIRMED);
        });
    }

    @Test
    void leadsFindAProposalInTheirInboxAndNobodyWritesOnIt() {
        they.show(they.section(Heading.GOAL), Level.COALITION);
        they.share();
        course.propose(id);

        assertThatThrownBy(() -> aims.addObjective(id, they.section(Heading.GOAL), PlanOrganisations.objective(id)))
                .isInstanceOf(PlanIsFrozen.class);
        as(they.third.lead());
        assertThat(inbox.pendingDecisions())
                .extracting(PendingDecision::subject)
                .contains(id);
        assertThat(they.view().content().sections())
                .extracting(section -> section.heading())
                .containsExactly(Heading.GOAL);
        assertThatThrownBy(() -> course.close(id, "No")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aPlanIsCarriedOutWhenSomebodyDoesEachActivity() {
        UUID activity = they.addActivity(they.section(Heading.ACTIONS));
        they.share();
        assertThatThrownBy(() -> course.activate(id)).isInstanceOf(NobodyResponsible.class);
        activities.assign(id, List.of(activity), PlanOrganisations.alias(they.pen));

        course.activate(id);
        course.reviewMidTerm(id);
        course.activate(id);
        course.close(id, "They are free.");
        course.archive(id);

        assertThat(they.view().plan().state()).isEqualTo(PlanState.ARCHIVED);
        as(they.partner.member());
        assertThat(notifications.rows(Slice.first(20)).items())
                .extracting(row -> row.event())
                .contains("PlanActivated", "MidTermReviewBegun", "PlanClosed");
    }

    private Circle partner() {
        return Circle.of(List.of(PlanOrganisations.alias(they.partner)));
    }

    private ActivityRow activity() {
        return states().get(0);
    }

    private List<ActivityRow> states() {
        return they.view().content().activities();
    }

    private RecommendationRow recommendation() {
        return they.view().content().recommendations().get(0);
    }

    private void as(TenantPrincipal acting) {
        tenant.enter(acting);
    }
}
