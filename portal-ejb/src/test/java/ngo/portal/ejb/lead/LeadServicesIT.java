package ngo.portal.ejb.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.fixture.OneDay;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lead.ChairRefusals.AlreadyHandedOver;
import ngo.portal.persistence.lead.ChairRefusals.ChairTermHasBegun;
import ngo.portal.persistence.lead.ChairRefusals.ChairTermOverlaps;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for leads, who chairs, and what everybody can read about it. */
@ArquillianTest
class LeadServicesIT {

    /** The chair is one for the whole coalition, so each test plans in a century of its own. */
    private static final AtomicInteger CENTURY = new AtomicInteger(22);

    private final People pen = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();
    private final LocalDate day = LocalDate.of(CENTURY.getAndIncrement() * 100, 1, 1);

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private InboxService inbox;

    @Inject
    private ChairService chair;

    @Inject
    private DecisionService decisions;

    @Inject
    private StatementService statements;

    @Inject
    private ConsultationService consultation;

    @Inject
    private ApprovalService approvals;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void organisationsThatLead() {
        founding.of(
                List.of(pen, second, stranger),
                List.of(lead(second), lead(stranger), person(pen, pen.member().subject())),
                Map.of(
                        second.lead().subject(),
                        Set.of("consortium-lead"),
                        stranger.lead().subject(),
                        Set.of("consortium-lead")));
    }

    @Test
    void whatIsHandedInWaitsForUsUntilWeHaveSpokenAndThenForOthers() {
        UUID id = handedIn();
        tenant.enter(second.lead());
        assertThat(pendingDecision(id).waits()).isEqualTo(Waits.FOR_US);
        assertThat(pendingDecision(id).votes()).isEqualTo(new PendingDecision.Votes(0, 2));

        approvals.decideText(id, new Decision(Verdict.APPROVE, "Good"));

        assertThat(pendingDecision(id).waits()).isEqualTo(Waits.FOR_OTHERS);
        assertThat(pendingDecision(id).votes()).isEqualTo(new PendingDecision.Votes(1, 2));
        tenant.enter(stranger.lead());
        assertThat(pendingDecision(id).waits()).isEqualTo(Waits.FOR_US);
    }

    @Test
    void anyFeatureBringsWhatWaitsAndADeadlineGoesFirst() {
        UUID id = handedIn();
        tenant.enter(second.lead());

        List<UUID> subjects =
                inbox.pendingDecisions().stream().map(PendingDecision::subject).toList();

        assertThat(subjects).contains(id).startsWith(SomethingElse.ID);
    }

    @Test
    void onlyLeadsReadTheInboxAndPlanTheChair() {
        tenant.enter(second.member());

        assertThatThrownBy(() -> inbox.pendingDecisions()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> chair.scheduleTerm(alias(second), day, day)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> chair.candidates()).isInstanceOf(Forbidden.class);
    }

    @Test
    void theChairIsPlannedWithoutOverlapAndByThoseThatLead() {
        tenant.enter(second.lead());
        UUID id = chair.scheduleTerm(alias(second), day, day.plusMonths(6));

        assertThatThrownBy(() -> chair.scheduleTerm(alias(stranger), day.plusMonths(6), day.plusYears(1)))
                .isInstanceOf(ChairTermOverlaps.class);
        assertThatThrownBy(() -> chair.scheduleTerm(alias(pen), day.plusYears(1), day.plusYears(2)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> chair.scheduleTerm(alias(second), day.plusYears(2), day.plusYears(1)))
                .isInstanceOf(InvalidInput.class);
        tenant.enter(pen.member());
        assertThat(chair.schedule().on(day)).hasValueSatisfying(term -> {
            assertThat(term.id()).isEqualTo(id);
            assertThat(term.chair()).isEqualTo(second.organisation());
        });
    }

    @Test
    void aHandoverIsNotedOnceAndReadByEverybody() {
        tenant.enter(second.lead());
        UUID id = chair.scheduleTerm(alias(stranger), day, day.plusMonths(6));
        assertThatThrownBy(() -> chair.handOver(id, " ")).isInstanceOf(InvalidInput.class);
        chair.handOver(id, "The list of contacts is with the secretary.");
        assertThatThrownBy(() -> chair.handOver(id, "Again")).isInstanceOf(AlreadyHandedOver.class);

        tenant.enter(pen.member());

        assertThatThrownBy(() -> chair.handOver(id, "Mine")).isInstanceOf(Forbidden.class);
        assertThat(decided(DecisionKind.CHAIR))
                .filteredOn(row -> row.firstDay().equals(day.toString()))
                .extracting(DecisionRow::outcome, DecisionRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "HANDED_OVER", "The list of contacts is with the secretary."),
                        org.assertj.core.groups.Tuple.tuple("PLANNED", ""));
    }

    @Test
    void whatHasNotBegunCanBeWithdrawnAndWhatHasBegunCannot() {
        tenant.enter(second.lead());
        UUID ahead = chair.scheduleTerm(alias(second), day, day.plusMonths(6));
        chair.withdraw(ahead);

        assertThat(chair.schedule().on(day)).isEmpty();
        assertThatThrownBy(() -> chair.withdraw(ahead)).isInstanceOf(NotFound.class);
        LocalDate today = OneDay.lasting(Duration.ofMinutes(1));
        UUID now = chair.scheduleTerm(alias(second), today, today);
        assertThatThrownBy(() -> chair.withdraw(now)).isInstanceOf(ChairTermHasBegun.class);
    }

    @Test
    void aDecisionIsReadByThoseWhoMayReadTheDocument() {
        UUID id = handedIn();
        tenant.enter(second.lead());
        approvals.decideText(id, new Decision(Verdict.RETURN, "Too long"));

        tenant.enter(pen.member());
        assertThat(about(id)).extracting(DecisionRow::reason).containsExactly("Too long");
        tenant.enter(second.member());
        assertThat(about(id)).hasSize(1);
        tenant.enter(stranger.member());
        assertThat(about(id)).isEmpty();
    }

    @Test
    void theLogIsReadInPartsAndNarrowedByOrganisation() {
        tenant.enter(second.lead());
        for (int i = 0; i < 3; i++) {
            chair.scheduleTerm(alias(second), day.plusYears(i), day.plusYears(i));
        }
        DecisionFilter own = new DecisionFilter(DecisionKind.CHAIR, second.organisation());

        Slice.Part<DecisionRow> first = decisions.rows(own, Slice.first(2));
        Slice.Part<DecisionRow> rest = decisions.rows(own, Slice.from(first.next(), 2));

        assertThat(first.items())
                .extracting(DecisionRow::firstDay)
                .containsExactly(day.plusYears(2).toString(), day.plusYears(1).toString());
        assertThat(rest.items()).extracting(DecisionRow::firstDay).containsExactly(day.toString());
        assertThat(decisions
                        .rows(new DecisionFilter(null, stranger.organisation()), Slice.first(2))
                        .items())
                .isEmpty();
    }

    private PendingDecision pendingDecision(UUID id) {
        return inbox.pendingDecisions().stream()
                .filter(one -> one.subject().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<DecisionRow> decided(DecisionKind kind) {
        return decisions.rows(new DecisionFilter(kind, null), Slice.first(100)).items();
    }

    private List<DecisionRow> about(UUID id) {
        return decided(DecisionKind.TEXT).stream()
                .filter(row -> id.equals(row.document()))
                .toList();
    }

    private UUID handedIn() {
        tenant.enter(pen.member());
        UUID id = statements.create(StatementForm.of(
                new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>We ask.</p>")))));
        consultation.start(id, new Consultation(Circle.of(List.of(alias(second))), null, "UTC", ""));
        approvals.sendForTextReview(id);
        return id;
    }

    private static String alias(People people) {
        return people.organisation().toString();
    }

    private static DirectoryMember lead(People people) {
        return person(people, people.lead().subject());
    }

    private static DirectoryMember person(People people, String subject) {
        return new DirectoryMember(people.organisation(), subject, "Ada", "", Set.of("members"), true);
    }
}
