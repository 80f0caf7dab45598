package ngo.portal.ejb.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.VisibleNumbers;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.ejb.breakglass.BreakGlassService;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.persistence.delegation.DelegationRefusals.DelegationOutOfTime;
import ngo.portal.persistence.delegation.DelegationRefusals.DelegationOverlaps;
import ngo.portal.persistence.delegation.DelegationRefusals.NotYoursToDelegate;
import ngo.portal.persistence.delegation.DelegationRow;
import ngo.portal.persistence.delegation.NewDelegation;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead is away and a colleague decides in their place; the organisation still has one vote. */
@ArquillianTest
class DeputyIT {

    private static final Decision YES = new Decision(Verdict.APPROVE, "Good");

    private final People pen = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();
    private final String lead = second.lead().subject();
    private final String colleague = second.member().subject();

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private MembershipService memberships;

    @Inject
    private DelegationService delegations;

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader reader;

    @Inject
    private ConsultationService consultation;

    @Inject
    private ApprovalService approvals;

    @Inject
    private DecisionService decisions;

    @Inject
    private BreakGlassService breakGlassService;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private AuditService trail;

    @Inject
    private NotificationService notifications;

    @Inject
    private VisibleNumbers sight;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aLeadWithColleagues() {
        founding.of(
                List.of(pen, second, third),
                List.of(
                        person(second, lead, "Ada"),
                        person(second, colleague, "Bo"),
                        person(second, second.administrator().subject(), "Cy"),
                        person(third, lead, "Ada"),
                        person(third, third.lead().subject(), "Di")),
                Map.of(lead, Set.of("consortium-lead"), third.lead().subject(), Set.of("consortium-lead")));
    }

    @Test
    void aDeputyDecidesUntilTheRoleIsTakenBack() {
        UUID id = lend();

        as(deputy());
        assertThat(tenant.acting().lead()).isTrue();
        as(second.lead());
        delegations.end(id);

        assertThat(deputy().lead()).isFalse();
        assertThat(delegations.rows()).singleElement().satisfies(row -> assertThat(row.at(Instant.now()))
                .isEqualTo(DelegationRow.Standing.OVER));
    }

    /** A form that was opened before requires authentication again when it is submitted. */
    @Test
    void whatADeputyHadBeforeThemIsRefusedOnceTheRoleIsTakenBack() {
        UUID statement = handedIn();
        UUID id = lend();
        as(deputy());
        assertThat(reader.view(statement).allowed()).contains(StatementAction.TEXT_APPROVAL);
        as(second.lead());
        delegations.end(id);

        as(deputy());
        assertThatThrownBy(() -> approvals.decideText(statement, YES)).isInstanceOf(Forbidden.class);
        as(third.lead());
        approvals.decideText(statement, YES);
        assertThat(reader.view(statement).statement().state()).isEqualTo(StatementState.TEXT_REVIEW);
    }

    @Test
    void aDeputySeesWhatTheRoleSeesAndNoMoreThanBeforeOnceItIsOver() {
        handedIn();
        Map<String, String> before = sight.of(second.member(), "Words");
        UUID id = lend();
        TenantPrincipal inOwnRight = new TenantPrincipal(
                second.organisation(),
                colleague,
                "member",
                second.member().roles(),
                second.lead().coalitionRoles());

        assertThat(sight.of(deputy(), "Words")).containsExactlyEntriesOf(sight.of(inOwnRight, "Words"));
        assertThat(sight.of(deputy(), "Words")).isNotEqualTo(before);
        as(second.lead());
        delegations.end(id);
        assertThat(sight.of(deputy(), "Words")).containsExactlyEntriesOf(before);
    }

    @Test
    void theLeadAndTheDeputyHaveOneVote() {
        UUID statement = handedIn();
        lend();

        as(deputy());
        approvals.decideText(statement, YES);
        as(second.lead());

        assertThatThrownBy(() -> approvals.decideText(statement, YES)).isInstanceOf(AlreadyVoted.class);
        assertThat(reader.view(statement).statement().state()).isEqualTo(StatementState.TEXT_REVIEW);
        as(third.lead());
        approvals.decideText(statement, YES);
        assertThat(reader.view(statement).statement().state()).isEqualTo(StatementState.TEXT_CLEARED);
    }

    @Test
    void aLeadOfTwoOrganisationsGainsNoVoteByADeputyInOneOfThem() {
        UUID statement = handedIn();
        lend();
        as(leadingForTheThird());
        approvals.decideText(statement, YES);

        as(deputy());

        assertThatThrownBy(() -> approvals.decideText(statement, YES)).isInstanceOf(AlreadyVoted.class);
    }

    @Test
    void norByADeputyWhoSpokeFirst() {
        UUID statement = handedIn();
        lend();
        as(deputy());
        approvals.decideText(statement, YES);

        as(leadingForTheThird());

        assertThatThrownBy(() -> approvals.decideText(statement, YES)).isInstanceOf(AlreadyVoted.class);
    }

    @Test
    void theTrailAndTheLogNameBoth() {
        UUID statement = handedIn();
        lend();
        as(deputy());
        approvals.decideText(statement, YES);

        assertThat(decisions.rows(DecisionFilter.everything(), Slice.first(5)).items())
                .filteredOn(row -> statement.equals(row.document()))
                .singleElement()
                .satisfies(row ->
                        assertThat(List.of(row.decidedBy(), row.decidedFor())).containsExactly("member", "lead"));
        as(second.administrator());
        assertThat(trail.rows(AuditFilter.everything(), Slice.first(9)).items())
                .extracting(row -> row.action() + " " + row.actor() + " " + row.onBehalfOf())
                .containsExactly("TextApproved " + colleague + " " + lead, "DelegationStarted " + lead + " ");
        assertThat(trail.check(null)).singleElement().matches(ChainRow::whole);
    }

    /** Rules of their own let somebody in there, and not a permission. */
    @Test
    void theTrailNamesBothWhenBreakGlassIsConfirmedAndAnOrganisationIsFrozen() {
        as(TenantPrincipal.office("olga", "Olga", Set.of(CoalitionRole.COALITION_ADMINISTRATOR))
                .provenAt(Instant.now()));
        UUID breakGlass = breakGlassService.ask(pen.organisation().toString(), "Asked by its own people", 1);
        lend();

        as(deputy());
        breakGlassService.confirm(breakGlass);
        lifecycle.take(pen.organisation(), OrganisationStep.FREEZE, "Somebody else has an account");

        as(second.administrator());
        assertThat(trail.rows(AuditFilter.everything(), Slice.first(9)).items())
                .extracting(row -> row.action() + " " + row.actor() + " " + row.onBehalfOf())
                .containsExactly(
                        "OrganisationFrozen " + colleague + " " + lead,
                        "BreakGlassConfirmed " + colleague + " " + lead,
                        "DelegationStarted " + lead + " ");
    }

    @Test
    void whatADeputyDoesInTheirOwnRightIsTheirs() {
        lend();
        as(deputy());
        statements.create(StatementForm.of(text()));

        as(second.administrator());

        assertThat(trail.rows(AuditFilter.everything(), Slice.first(1)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.onBehalfOf()).isEmpty());
    }

    @Test
    void aDeputyNamesNoDeputy() {
        lend();
        as(deputy());

        assertThat(delegations.lendable()).isEmpty();
        assertThatThrownBy(() -> delegations.start(lent(second.administrator().subject(), "Away", Duration.ofDays(1))))
                .isInstanceOf(NotYoursToDelegate.class);
    }

    /** What is lent is used with the deputy's own proof, for as long as it runs. */
    @Test
    void delegatingARoleRequiresRecentAuthentication() {
        NewDelegation wanted = lent(colleague, "On leave", Duration.ofDays(7));
        for (Instant proven : Arrays.asList(null, Instant.now().minus(Duration.ofMinutes(16)))) {
            as(second.lead().provenAt(proven));
            assertThatThrownBy(() -> delegations.start(wanted)).isInstanceOf(ProofNeeded.class);
            as(second.member().provenAt(proven));
            assertThatThrownBy(() -> delegations.start(wanted)).isInstanceOf(NotYoursToDelegate.class);
        }
        assertThat(delegations.rows()).isEmpty();

        UUID id = lend();
        as(second.lead().provenAt(null));
        delegations.end(id);
        assertThat(deputy().lead()).isFalse();
    }

    @Test
    void oneRoleIsLentOnceAtATimeToAColleagueWithAReason() {
        lend();

        assertThatThrownBy(() -> delegations.start(lent(colleague, "Away", Duration.ofDays(1))))
                .isInstanceOf(DelegationOverlaps.class);
        assertThatThrownBy(() -> delegations.start(lent(colleague, " ", Duration.ofDays(1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.start(lent(lead, "Away", Duration.ofDays(1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.start(lent(third.lead().subject(), "Away", Duration.ofDays(1))))
                .isInstanceOf(InvalidInput.class);
        for (Duration wrong : List.of(Duration.ofDays(-1), Duration.ofDays(400))) {
            assertThatThrownBy(() -> delegations.start(lent(colleague, "Away", wrong)))
                    .isInstanceOf(DelegationOutOfTime.class);
        }
    }

    /** A delegation of a role for one document would otherwise open all documents. */
    @Test
    void aMembershipIsNotLent() {
        as(second.member());
        assertThat(delegations.lendable()).isEmpty();
        NewDelegation wanted = new NewDelegation(
                Mandate.MEMBER, lead, Instant.now(), Instant.now().plus(Duration.ofDays(1)), "UTC", "On leave");
        assertThatThrownBy(() -> delegations.start(wanted)).isInstanceOf(NotYoursToDelegate.class);
    }

    @Test
    void itNeverReadsAsIfItHadRunBeforeItWasNamed() {
        as(second.lead());
        Instant before = Instant.now();
        delegations.start(new NewDelegation(
                Mandate.LEAD,
                colleague,
                before.minus(Duration.ofDays(30)),
                before.plus(Duration.ofDays(30)),
                "UTC",
                "On leave"));
        assertThat(delegations.rows()).singleElement().satisfies(row -> assertThat(row.startsAt())
                .isAfterOrEqualTo(before.minusSeconds(1)));
        assertThat(deputy().lead()).isTrue();
    }

    @Test
    void itIsEndedByThoseItIsAboutAndByAdministratorsAndByNobodyElse() {
        UUID id = lend();

        as(second.signatory());
        assertThatThrownBy(() -> delegations.end(id)).isInstanceOf(Forbidden.class);
        as(third.lead());
        assertThatThrownBy(() -> delegations.end(id)).isInstanceOf(NotFound.class);
        assertThat(delegations.rows()).isEmpty();
        as(second.administrator());
        delegations.end(id);

        assertThat(notifications.rows(Slice.first(9)).items())
                .extracting(row -> row.event())
                .containsExactly("DelegationEnded", "DelegationStarted");
        delegations.end(id);
        assertThat(notifications.rows(Slice.first(9)).items()).hasSize(2);
    }

    private UUID lend() {
        as(second.lead());
        return delegations.start(lent(colleague, "On leave", Duration.ofDays(7)));
    }

    private static NewDelegation lent(String to, String reason, Duration length) {
        Instant start = Instant.now().minusSeconds(5);
        return new NewDelegation(Mandate.LEAD, to, start, start.plus(length), "UTC", reason);
    }

    /** As the tenant resolver admits them. */
    private TenantPrincipal deputy() {
        as(TenantPrincipal.person(colleague));
        TenantPrincipal deputy =
                second.member().withDelegatedRoles(memberships.of(colleague).delegatedRoles());
        as(second.member());
        return deputy;
    }

    private UUID handedIn() {
        as(pen.member());
        UUID id = statements.create(StatementForm.of(text()));
        consultation.start(
                id,
                new Consultation(
                        Circle.of(List.of(
                                second.organisation().toString(),
                                third.organisation().toString())),
                        null,
                        "UTC",
                        ""));
        approvals.sendForTextReview(id);
        return id;
    }

    private static DocumentText text() {
        return new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>We ask.</p>")));
    }

    /** The same lead, for the other organisation. */
    private TenantPrincipal leadingForTheThird() {
        TenantPrincipal leading = second.lead();
        return new TenantPrincipal(third.organisation(), lead, "Ada", Set.of(), leading.coalitionRoles())
                .provenAt(leading.proven());
    }

    private static DirectoryMember person(People people, String subject, String name) {
        return new DirectoryMember(
                people.organisation(), subject, name, subject + "@portal.example", Set.of("members"), true);
    }

    private void as(TenantPrincipal acting) {
        tenant.enter(acting);
    }
}
