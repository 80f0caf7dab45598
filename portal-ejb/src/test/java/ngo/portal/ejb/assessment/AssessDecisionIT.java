package ngo.portal.ejb.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.persistence.assessment.ApplicantTrack;
import ngo.portal.persistence.assessment.AssessmentRefusals.AlreadyDecided;
import ngo.portal.persistence.assessment.AssessmentRefusals.AmountRefused;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotDeclared;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotNamed;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotPutToDecision;
import ngo.portal.persistence.assessment.AssessmentRefusals.TooFewApprovers;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.Voting;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two of three named approvers decide, each once, none with a relation, and always with reasons. */
@ArquillianTest
class AssessDecisionIT {

    @Inject
    private Judges they;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private SeatService seats;

    @Inject
    private VerificationService verification;

    @Inject
    private DashboardService dashboard;

    @Inject
    private RequestService requests;

    @Inject
    private RequestReader reader;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void twoWhoWantTheSameDecide() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.PARTLY_APPROVED, "300");
        assertThat(they.state()).isEqualTo(RequestState.DECISION);
        they.as(they.eve());
        assertThat(decisions.decision(id).pending())
                .extracting(Voting.Approver::name)
                .containsExactlyInAnyOrder("eve", "ken");

        assertThat(decisions.decision(id).found()).isEmpty();

        they.vote(they.eve(), Outcome.PARTLY_APPROVED, "300.00");

        assertThat(they.state()).isEqualTo(RequestState.PARTLY_APPROVED);
        they.as(they.writer());
        assertThat(decisions.decision(id).found()).isEmpty();
        they.as(they.officer());
        assertThat(decisions.decision(id).found()).isEqualTo("Two others know them.");
        assertThat(decisions.decision(id).decided()).singleElement().satisfies(one -> {
            assertThat(one.award().orElseThrow().ballot().sum()).isEqualTo(Currencies.amount("300", "EUR"));
            assertThat(one.reason()).isEqualTo("Inside: PARTLY_APPROVED");
        });
        assertThat(they.heard(they.writer())).contains("RequestDecided");
    }

    @Test
    void votesForDifferentSumsAgreeOnNone() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.PARTLY_APPROVED, "300");
        they.vote(they.eve(), Outcome.PARTLY_APPROVED, "200");
        assertThat(they.state()).isEqualTo(RequestState.DECISION);

        they.vote(they.ken(), Outcome.DECLINED, "");

        they.as(they.officer());
        assertThat(decisions.decision(id).stuck()).isTrue();
        they.name(SeatKind.APPROVER, they.ben());
        they.vote(they.ben(), Outcome.PARTLY_APPROVED, "200");
        assertThat(they.state()).isEqualTo(RequestState.PARTLY_APPROVED);
    }

    @Test
    void ofWhatWasDeclinedAndDestroyedTheFunderKeepsWhatIsItsOwn() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.DECLINED, "");
        they.vote(they.eve(), Outcome.DECLINED, "");
        they.as(they.writer());
        assertThat(decisions.decision(id).decided()).singleElement().satisfies(one -> assertThat(one.toApplicant())
                .isEqualTo("To you: DECLINED"));

        requests.delete(id);

        assertThat(decisions.decision(id).decided()).singleElement().satisfies(one -> {
            assertThat(one.row().outcome()).isEqualTo(Outcome.DECLINED);
            assertThat(one.toApplicant()).isEmpty();
        });
        assertThat(they.state()).isEqualTo(RequestState.ANONYMISED);
        assertThat(decisions.decision(id).decided()).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo("Inside: DECLINED"));
        assertThat(decisions.decision(id).votes())
                .extracting(DecisionView.Vote::reason)
                .containsExactly("Inside: DECLINED", "Inside: DECLINED");
    }

    @Test
    void theDashboardSaysWhatIsExpectedOfWhom() {
        id = they.inReview();
        they.name(SeatKind.REVIEWER, they.rita(), they.ben());
        assertThat(tasks(they.rita())).containsExactly("WRITE_REVIEW");
        they.as(they.officer());
        seats.assign(
                id, SeatKind.APPROVER, List.of(they.ada().subject(), they.eve().subject()));
        assertThat(tasks(they.ada())).containsExactly("DECLARE_RELATION");
        they.as(they.ada());
        seats.declare(id, Relation.NONE, "");
        assertThat(tasks(they.ada())).isEmpty();
        they.review(they.rita(), 3);
        they.review(they.ben(), 3);
        assertThat(tasks(they.rita())).isEmpty();

        they.as(they.officer());
        decisions.putToDecision(id);

        assertThat(tasks(they.ada())).containsExactly("DECIDE_REQUEST");
        they.vote(they.ada(), Outcome.DECLINED, "");
        assertThat(tasks(they.ada())).isEmpty();
    }

    @Test
    void anOfficerIsAskedForWhatIsMissingBeforeADecisionAndNeverForWhatIsRefused() {
        id = they.verified(FundingTrack.REGULAR);
        assertThat(tasks(they.officer())).containsExactly("VERIFY_REQUEST");
        verification.record(id, "Two others know them.");
        assertThat(tasks(they.officer())).containsExactly("ASSIGN_REVIEWERS");
        they.name(SeatKind.REVIEWER, they.rita(), they.ben());
        assertThat(tasks(they.officer())).isEmpty();
        they.review(they.rita(), 3);
        they.review(they.ben(), 3);
        assertThat(tasks(they.officer())).containsExactly("NAME_APPROVERS");
        assertThat(seats.allowed(reader.view(id))).doesNotContain(CaseAction.PUT);

        they.name(SeatKind.APPROVER, they.ada());
        assertThat(tasks(they.officer())).containsExactly("NAME_APPROVERS");
        they.name(SeatKind.APPROVER, they.eve());

        assertThat(tasks(they.officer())).containsExactly("PUT_TO_DECISION");
        assertThat(seats.allowed(reader.view(id))).contains(CaseAction.PUT);
        decisions.putToDecision(id);
        assertThat(tasks(they.officer())).isEmpty();
    }

    @Test
    void anEmergencyThatWasDeferredIsPutToADecisionAgain() {
        id = they.verified(FundingTrack.EMERGENCY);
        they.name(SeatKind.APPROVER, they.ada(), they.eve());
        they.as(they.officer());
        decisions.putToDecision(id);
        they.vote(they.ada(), Outcome.DEFERRED, "");
        they.vote(they.eve(), Outcome.DEFERRED, "");

        assertThat(tasks(they.officer())).containsExactly("PUT_TO_DECISION");
        decisions.putToDecision(id);

        assertThat(they.state()).isEqualTo(RequestState.DECISION);
    }

    @Test
    void aReviewerOfADeferredRequestIsAskedToDeclareConflicts() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.DEFERRED, "");
        they.vote(they.eve(), Outcome.DEFERRED, "");
        they.as(they.officer());
        seats.assign(id, SeatKind.APPROVER, List.of(they.ben().subject()));

        assertThat(tasks(they.ben())).containsExactly("DECLARE_RELATION");
        assertThat(tasks(they.ada())).isEmpty();
    }

    private List<String> tasks(TenantPrincipal acting) {
        they.as(acting);
        return dashboard.view().tasks().stream()
                .filter(task -> task.link().names().contains(id.toString()))
                .map(Task::kind)
                .toList();
    }

    @Test
    void everybodySpeaksOnceAndOnlyWhoWasNamed() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.APPROVED, "");

        assertThatThrownBy(() -> they.vote(they.ada(), Outcome.APPROVED, "")).isInstanceOf(AlreadyDecided.class);
        assertThatThrownBy(() -> they.vote(they.officer(), Outcome.APPROVED, ""))
                .isInstanceOf(NotNamed.class);
        assertThatThrownBy(() -> they.vote(they.rita(), Outcome.APPROVED, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> they.vote(they.writer(), Outcome.APPROVED, "")).isInstanceOf(Forbidden.class);
        they.as(they.officer());
        seats.assign(id, SeatKind.APPROVER, List.of(they.ben().subject()));
        assertThatThrownBy(() -> they.vote(they.ben(), Outcome.APPROVED, ""))
                .as("before he has said what ties him")
                .isInstanceOf(NotDeclared.class);
        assertThat(they.state()).isEqualTo(RequestState.DECISION);
    }

    @Test
    void aConflictDisclosedLaterRemovesTheVote() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.APPROVED, "");
        they.as(they.ada());
        seats.declare(id, Relation.MONEY, "");

        assertThatThrownBy(() -> they.vote(they.ada(), Outcome.APPROVED, "")).isInstanceOf(NotFound.class);
        they.vote(they.eve(), Outcome.APPROVED, "");
        assertThat(they.state()).isEqualTo(RequestState.DECISION);
        they.vote(they.ken(), Outcome.APPROVED, "");
        assertThat(they.state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void decisionBeginsWithEnoughApproversAndOnlyAnEmergencySkipsReview() {
        id = they.verified(FundingTrack.REGULAR);
        they.name(SeatKind.APPROVER, they.ada(), they.eve());
        they.as(they.officer());
        assertThatThrownBy(() -> decisions.putToDecision(id)).isInstanceOf(IllegalTransition.class);
        verification.record(id, "Known");

        id = they.verified(FundingTrack.EMERGENCY);
        they.name(SeatKind.APPROVER, they.ada());
        they.as(they.officer());
        assertThatThrownBy(() -> decisions.putToDecision(id)).isInstanceOf(TooFewApprovers.class);
        they.name(SeatKind.APPROVER, they.eve());
        they.as(they.officer());
        decisions.putToDecision(id);
        assertThat(they.state()).isEqualTo(RequestState.DECISION);
        assertThat(they.heard(they.ada())).contains("PutToDecision");
    }

    @Test
    void reasonsAreGivenToBothAndTheProofIsFresh() {
        id = they.atDecision();
        they.as(they.ada());

        assertThatThrownBy(() ->
                        decisions.vote(id, new DecisionForm(Outcome.DECLINED, "", " ", "Sorry", Optional.empty())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> decisions.vote(id, new DecisionForm(Outcome.DECLINED, "", "Weak", "", Optional.empty())))
                .isInstanceOf(InvalidInput.class);
        they.as(they.ada().provenAt(null));
        assertThatThrownBy(() -> decisions.vote(id, Judges.ballot(Outcome.DECLINED, "")))
                .isInstanceOf(ProofNeeded.class);
        assertThat(decisions.decision(id).votes()).isEmpty();
    }

    @Test
    void nobodyGrantsMoreThanWasAskedFor() {
        id = they.atDecision();

        assertThatThrownBy(() -> they.vote(they.ada(), Outcome.APPROVED, "401")).isInstanceOf(AmountRefused.class);
        assertThatThrownBy(() -> they.vote(they.ada(), Outcome.APPROVED, "399")).isInstanceOf(AmountRefused.class);
        assertThatThrownBy(() -> they.vote(they.ada(), Outcome.PARTLY_APPROVED, "400"))
                .isInstanceOf(AmountRefused.class);
        they.vote(they.ada(), Outcome.APPROVED, "400");
    }

    @Test
    void theExchangeRateOfThatDayIsKept() {
        id = they.atDecision();
        LocalDate today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
        DecisionForm form = rated(new DecisionForm.Rate("KES", "149.25", today, "European Central Bank"));
        they.as(they.ada());
        assertThatThrownBy(() -> decisions.vote(id, rated(new DecisionForm.Rate("KES", "149.25", today, " "))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decisions.vote(id, rated(new DecisionForm.Rate("KES", "1", today.plusDays(2), "ECB"))))
                .isInstanceOf(InvalidInput.class);

        decisions.vote(id, form);
        they.as(they.eve());
        decisions.vote(id, form);

        they.as(they.colleague());
        Award award = decisions.decision(id).decided().get(0).award().orElseThrow();
        assertThat(award.rate().on()).isEqualTo(today);
        assertThat(award.rate().source()).isEqualTo("European Central Bank");
        assertThat(award.rate().rate()).isEqualByComparingTo(new BigDecimal("149.25"));
        assertThat(award.converted()).isEqualTo(Currencies.amount("59700", "KES"));
    }

    private static DecisionForm rated(DecisionForm.Rate rate) {
        return new DecisionForm(Outcome.APPROVED, "", "Inside", "To you", Optional.of(rate));
    }

    @Test
    void theApplicantReadsWhatWasDecidedAndWhyAndNobodysName() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.DECLINED, "");
        they.vote(they.eve(), Outcome.DECLINED, "");

        they.as(they.colleague());
        DecisionView seen = decisions.decision(id);
        assertThat(seen.votes()).isEmpty();
        assertThat(seen.pending()).isEmpty();
        assertThat(seen.decided()).singleElement().satisfies(one -> {
            assertThat(one.toApplicant()).isEqualTo("To you: DECLINED");
            assertThat(one.reason()).isEmpty();
        });
        ApplicantTrack track = decisions.track(id);
        assertThat(track.stopped()).contains(RequestState.DECLINED);
        assertThat(track.toString() + seen.decided())
                .doesNotContain("ada")
                .doesNotContain("eve")
                .doesNotContain("rita");
        assertThatThrownBy(() -> seats.seats(id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aDeferredRequestIsDecidedAgainByTheSamePeople() {
        id = they.atDecision();
        they.vote(they.ada(), Outcome.DEFERRED, "");
        they.vote(they.eve(), Outcome.DEFERRED, "");
        assertThat(they.state()).isEqualTo(RequestState.DEFERRED);
        assertThatThrownBy(() -> they.vote(they.ken(), Outcome.APPROVED, "")).isInstanceOf(NotPutToDecision.class);

        they.as(they.officer());
        decisions.putToDecision(id);
        they.vote(they.ada(), Outcome.APPROVED, "");
        they.vote(they.ken(), Outcome.APPROVED, "");

        assertThat(they.state()).isEqualTo(RequestState.APPROVED);
        they.as(they.officer());
        assertThat(decisions.decision(id).decided())
                .extracting(one -> one.row().outcome())
                .containsExactly(Outcome.APPROVED, Outcome.DEFERRED);
    }
}
