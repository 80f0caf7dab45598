package ngo.portal.ejb.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.ejb.funding.handling.RevealService;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;
import ngo.portal.persistence.funding.FundingRefusals.CallTakesNothing;
import ngo.portal.persistence.funding.FundingRefusals.FieldMissing;
import ngo.portal.persistence.funding.FundingRefusals.NothingAsked;
import ngo.portal.persistence.funding.FundingRefusals.RequestIsFrozen;
import ngo.portal.persistence.funding.FundingRefusals.SignOffMissing;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** From the first word of a request to the answer of the funder, and who reads what on the way. */
@ArquillianTest
class FundingServiceIT {

    @Inject
    private FundingOrganisations they;

    @Inject
    private FundingCallService calls;

    @Inject
    private RequestService requests;

    @Inject
    private SubmissionService submission;

    @Inject
    private WriterService writers;

    @Inject
    private ScreeningService screening;

    @Inject
    private QuestionService questions;

    @Inject
    private RevealService reveals;

    @Inject
    private FundingListService lists;

    @Inject
    private FundingDashboard dashboard;

    @Inject
    private DashboardService dashboards;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void aFunderAsksNothingOfItself() {
        they.found();
        UUID call = they.open(FundingTrack.EMERGENCY, false);
        they.as(they.funding.person("member", MemberRole.MEMBER));

        assertThatThrownBy(() -> requests.draft(call, FundingOrganisations.form()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theAuthorReadsAllOfItAndAColleagueNoIdentity() {
        they.draft();

        RequestView own = they.view();
        assertThat(own.text(RequestField.NEED)).isEqualTo(FundingOrganisations.NEED);
        assertThat(own.text(RequestField.NAME)).isEqualTo("Amina Planted");
        assertThat(own.text(RequestField.CHANNEL)).isEqualTo("A cousin with an account");
        assertThat(own.budget().asked().getNumber().numberValue(BigDecimal.class))
                .isEqualByComparingTo("500");
        assertThat(own.allowed())
                .containsExactlyInAnyOrder(RequestAction.WRITE, RequestAction.SUBMIT, RequestAction.DELETE);

        they.as(they.colleague());
        RequestView seen = they.view();
        assertThat(seen.text(RequestField.NEED)).isEqualTo(FundingOrganisations.NEED);
        assertThat(seen.showsIdentity()).isFalse();
        assertThat(seen.text(RequestField.CHANNEL)).isEmpty();
        assertThat(seen.allowed()).isEmpty();
    }

    @Test
    void aSectionIsSavedOnlyOnTopOfTheNewestVersion() {
        UUID id = they.draft();
        RequestForm first = they.read();
        RequestForm second = they.read();
        first.setNeed("Two lawyers");
        requests.write(id, RequestSection.NEED, first);

        assertThatThrownBy(() -> requests.write(id, RequestSection.NEED, second))
                .isInstanceOf(Stale.class);
        assertThat(they.view().text(RequestField.NEED)).isEqualTo("Two lawyers");
        assertThat(they.view().text(RequestField.RISK)).isEqualTo("Arrest at the border");
        they.as(they.colleague());
        assertThatThrownBy(() -> requests.write(id, RequestSection.NEED, they.read()))
                .isInstanceOf(Forbidden.class);
        they.as(they.custodian());
        assertThatThrownBy(() -> requests.write(id, RequestSection.NEED, they.read()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aDraftIsNotThereForTheFunderAndIsReadOnceItIsHandedIn() {
        UUID id = they.draft();
        they.as(they.officer());
        assertThatThrownBy(they::view).isInstanceOf(NotFound.class);

        Receipt receipt = they.submit();

        assertThat(receipt.caseCode()).hasSize(19);
        assertThat(receipt.fingerprint()).hasSize(64);
        assertThat(receipt.dueAt()).isCloseTo(receipt.at().plusSeconds(24 * 3600), within(1, ChronoUnit.MILLIS));
        assertThat(they.heard(they.officer())).contains("RequestSubmitted");
        they.as(they.officer());
        RequestView seen = they.view();
        assertThat(seen.side()).isEqualTo(RequestSide.FUNDER);
        assertThat(seen.text(RequestField.NEED)).isEqualTo(FundingOrganisations.NEED);
        assertThat(seen.fingerprint()).isEqualTo(receipt.fingerprint());
        assertThat(seen.showsIdentity()).isFalse();
        assertThat(seen.text(RequestField.CHANNEL)).isEmpty();
        assertThat(seen.allowed()).containsExactlyInAnyOrder(RequestAction.TAKE_UP, RequestAction.REVEAL);
        they.as(they.funding.person("second", MemberRole.MEMBER, MemberRole.REVIEWER));
        assertThatThrownBy(they::view).isInstanceOf(NotFound.class);
        assertThat(lists.find(receipt.caseCode())).isEmpty();
        they.as(they.second());
        assertThat(lists.find(receipt.caseCode().toLowerCase(Locale.ROOT))).contains(id);
    }

    @Test
    void itIsPendingForThePersonWhoHasTheNextStep() {
        UUID id = they.draft();
        assertThat(tasks(they.writer())).containsExactly("GO_ON_ASKING");
        they.submit();
        assertThat(tasks(they.writer())).isEmpty();
        assertThat(tasks(they.officer())).containsExactly("TAKE_UP_REQUEST");
        assertThat(tasks(they.deskmate())).isEmpty();
        they.as(they.officer());
        screening.takeUp(id);
        assertThat(tasks(they.officer())).containsExactly("SCREEN_REQUEST");

        they.as(they.officer());
        questions.ask(id, Set.of(RequestSection.NEED), "Which court?");

        assertThat(tasks(they.officer())).isEmpty();
        assertThat(tasks(they.writer())).containsExactly("ANSWER_FUNDER");
    }

    private List<String> tasks(TenantPrincipal acting) {
        they.as(acting);
        return dashboards.view().tasks().stream().map(Task::kind).toList();
    }

    @Test
    void whatIsNotCompleteIsNotHandedIn() {
        UUID id = they.draft();
        RequestForm form = they.read();
        form.setRisk(" ");
        requests.write(id, RequestSection.RISK, form);
        assertThatThrownBy(they::submit).isInstanceOf(FieldMissing.class);

        form = they.read();
        form.setRisk("Arrest");
        form.setBudget(List.of(FundingOrganisations.line("9000", "0", "0")));
        requests.rewrite(id, form);
        assertThatThrownBy(they::submit).isInstanceOf(BudgetRefused.class).hasMessage("BudgetRefused.CEILING");
        assertThat(they.state(they.writer())).isEqualTo(RequestState.DRAFT);
    }

    @Test
    void aClosedCallTakesNothingMore() {
        they.draft();
        UUID call = they.view().head().call();
        they.as(they.officer());
        calls.close(call);

        assertThatThrownBy(they::submit).isInstanceOf(CallTakesNothing.class);
        assertThatThrownBy(() -> requests.draft(call, FundingOrganisations.form()))
                .isInstanceOf(CallTakesNothing.class);
    }

    @Test
    void afterItsLastDayEverybodyReadsThatACallIsOver() {
        they.draft();
        UUID call = they.view().head().call();
        assertThat(calls.detail(call).state()).isEqualTo(CallState.OPEN);
        DatabaseSuperuser.change("update funding_call set opens_at = now() - interval '2 hours',"
                + " closes_at = now() - interval '1 second' where id = '" + call + "'");

        assertThat(calls.detail(call).state()).isEqualTo(CallState.CLOSED);
        assertThat(calls.rows(Slice.first(100)).items())
                .filteredOn(row -> row.id().equals(call))
                .extracting(FundingCallRow::state)
                .containsExactly(CallState.CLOSED);
        assertThatThrownBy(they::submit).isInstanceOf(CallTakesNothing.class);
    }

    @Test
    void whereTheCallRequiresItASecondPersonAgreesToTheCurrentText() {
        UUID id = they.draft(FundingTrack.REGULAR, true);
        assertThatThrownBy(they::submit).isInstanceOf(SignOffMissing.class);
        writers.askToSign(id, they.colleague().subject());
        assertThatThrownBy(they::submit).isInstanceOf(SignOffMissing.class);
        assertThat(they.heard(they.colleague())).contains("SignOffAsked");
        assertThat(they.heard(they.custodian())).doesNotContain("SignOffAsked");

        they.as(they.colleague());
        writers.sign(id);
        they.as(they.writer());
        requests.rewrite(id, they.read());
        assertThatThrownBy(they::submit).isInstanceOf(SignOffMissing.class);

        they.as(they.colleague());
        writers.sign(id);
        they.submit();
        assertThat(they.state(they.writer())).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void aColleagueWhoIsLetInWritesAndSeesWhomItIsFor() {
        UUID id = they.draft();
        assertThatThrownBy(() -> writers.letOut(id, they.writer().subject())).isInstanceOf(Forbidden.class);
        writers.letIn(id, they.colleague().subject());

        they.as(they.colleague());
        assertThat(they.view().text(RequestField.NAME)).isEqualTo("Amina Planted");
        requests.rewrite(id, they.read());
        writers.letOut(id, they.writer().subject());
        they.as(they.writer());
        assertThat(they.view().showsIdentity()).isFalse();
        assertThatThrownBy(() -> requests.rewrite(id, they.read())).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSubmittedRequestIsFrozenUntilTheFunderAsks() {
        UUID id = they.screened(FundingTrack.EMERGENCY);
        they.as(they.writer());
        assertThatThrownBy(() -> requests.write(id, RequestSection.NEED, they.read()))
                .isInstanceOf(RequestIsFrozen.class);
        assertThatThrownBy(() -> questions.answer(id, "Nobody asked")).isInstanceOf(NothingAsked.class);

        they.as(they.officer());
        questions.ask(id, Set.of(RequestSection.NEED), "Which court?");
        assertThat(they.view().head().dueAt()).isNull();
        assertThat(they.view().clock().isPaused()).isTrue();

        assertThat(they.heard(they.writer())).contains("RequestQuestioned");
        assertThat(they.view().questions().get(0).question()).isEqualTo("Which court?");
        assertThatThrownBy(() -> requests.write(id, RequestSection.RISK, they.read()))
                .isInstanceOf(RequestIsFrozen.class);
        RequestForm form = they.read();
        form.setNeed("A lawyer at the high court");
        requests.write(id, RequestSection.NEED, form);
        questions.answer(id, "The high court");

        they.as(they.officer());
        RequestView seen = they.view();
        assertThat(seen.head().state()).isEqualTo(RequestState.SCREENING);
        assertThat(seen.text(RequestField.NEED)).isEqualTo("A lawyer at the high court");
        assertThat(seen.questions().get(0).answer()).isEqualTo("The high court");
        assertThat(seen.head().dueAt()).isEqualTo(seen.clock().due().orElseThrow());
        assertThat(seen.clock().isRunning()).isTrue();
    }

    @Test
    void onlyOfficersOfTheFunderScreen() {
        UUID id = they.draft();
        they.submit();

        assertThatThrownBy(() -> screening.takeUp(id)).isInstanceOf(Forbidden.class);
        they.as(they.officer());
        assertThatThrownBy(() -> screening.accept(id)).isInstanceOf(IllegalTransition.class);
        screening.takeUp(id);
        assertThatThrownBy(() -> screening.takeUp(id)).isInstanceOf(IllegalTransition.class);
        screening.accept(id);
        assertThat(they.state(they.writer())).isEqualTo(RequestState.VERIFICATION);
        assertThat(they.heard(they.writer())).contains("RequestTakenUp", "RequestFoundEligible");
    }

    @Test
    void whatWaitsIsNotLostBehindWhatHasMovedSince() throws Exception {
        they.screened(FundingTrack.REGULAR);
        UUID call = they.view().head().call();
        they.as(they.writer());
        submission.submit(requests.draft(call, FundingOrganisations.form()));
        they.as(they.officer());

        Instant now = Instant.now();
        Set<String> questions =
                Stream.of(DashboardQuestion.values()).map(Enum::name).collect(Collectors.toSet());
        transaction.begin();
        try {
            assertThat(dashboard
                            .of(new DashboardContext(now, now, 1, questions))
                            .tasks())
                    .extracting(Task::kind)
                    .containsExactlyInAnyOrder("TAKE_UP_REQUEST", "SCREEN_REQUEST");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void nobodyTurnsAnEmergencyDownAlone() {
        UUID id = they.screened(FundingTrack.EMERGENCY);
        screening.turnDown(id, IneligibleReason.OUT_OF_SCOPE, "We do not work there");
        assertThat(they.view().head().state()).isEqualTo(RequestState.SCREENING);
        assertThatThrownBy(() -> screening.confirm(id)).isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> screening.turnDown(id, IneligibleReason.OUT_OF_SCOPE, ""))
                .isInstanceOf(Stale.class);
        they.as(they.writer());
        assertThat(they.view().verdict()).isNull();
        assertThat(they.heard(they.writer())).doesNotContain("IneligibilityProposed");

        they.as(they.second());
        screening.confirm(id);

        assertThat(they.state(they.writer())).isEqualTo(RequestState.INELIGIBLE);
        assertThat(they.view().verdict())
                .satisfies(verdict -> assertThat(verdict.words()).isEqualTo("We do not work there"))
                .satisfies(verdict -> assertThat(verdict.verdict().reason()).isEqualTo(IneligibleReason.OUT_OF_SCOPE));
        assertThat(they.view().clock().stopped()).isNotNull();
    }

    @Test
    void whatIsNoEmergencyOneOfficerTurnsDown() {
        UUID id = they.screened(FundingTrack.REGULAR);
        screening.turnDown(id, IneligibleReason.EXCLUDED_PURPOSE, "No salaries");

        assertThat(they.state(they.writer())).isEqualTo(RequestState.INELIGIBLE);
        assertThat(they.view().verdict())
                .satisfies(verdict -> assertThat(verdict.words()).isEqualTo("No salaries"));
    }

    @Test
    void aRejectedRequestIsDestroyedByItsAuthor() {
        UUID id = they.screened(FundingTrack.REGULAR);
        reveals.ask(id, "To call them");
        screening.turnDown(id, IneligibleReason.EXCLUDED_PURPOSE, "No salaries");
        assertThat(they.view().text(RequestField.NEED)).isEqualTo(FundingOrganisations.NEED);
        assertThat(they.view().allowed()).isEmpty();
        assertThatThrownBy(() -> reveals.ask(id, "Once more")).isInstanceOf(RequestIsFrozen.class);
        they.as(they.colleague());
        assertThat(they.view().allowed()).isEmpty();
        assertThatThrownBy(() -> requests.delete(id)).isInstanceOf(Forbidden.class);
        they.as(they.writer());
        assertThat(they.view().allowed()).containsExactly(RequestAction.DELETE);

        requests.delete(id);

        for (TenantPrincipal reader : List.of(they.writer(), they.officer())) {
            they.as(reader);
            RequestView left = they.view();
            assertThat(left.head().state()).isEqualTo(RequestState.ANONYMISED);
            assertThat(left.texts()).isEmpty();
            assertThat(left.allowed()).isEmpty();
            assertThat(left.course()).isNotEmpty();
            assertThat(left.reveals()).extracting(one -> one.reveal().state()).containsExactly(RevealState.CLOSED);
        }
        assertThatThrownBy(() -> reveals.ask(id, "Once more")).isInstanceOf(RequestIsFrozen.class);
    }

    @Test
    void aProposalThatIsDroppedTurnsNobodyDown() {
        UUID id = they.screened(FundingTrack.EMERGENCY);
        screening.turnDown(id, IneligibleReason.NO_RISK_SHOWN, "");
        they.as(they.second());
        screening.drop(id);
        screening.accept(id);

        assertThat(they.view().head().state()).isEqualTo(RequestState.VERIFICATION);
        assertThatThrownBy(() -> screening.confirm(id)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whatIsTakenBackNobodyAtTheFunderReads() {
        UUID id = they.screened(FundingTrack.EMERGENCY);
        assertThatThrownBy(() -> submission.withdraw(id)).isInstanceOf(Forbidden.class);
        they.as(they.writer());
        submission.withdraw(id);

        assertThat(they.view().text(RequestField.NEED)).isEqualTo(FundingOrganisations.NEED);
        they.as(they.officer());
        RequestView seen = they.view();
        assertThat(seen.head().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(seen.texts()).isEmpty();
        assertThat(lists.desk(RequestFilter.NONE, Slice.first(10)).items())
                .allMatch(line -> line.title().isEmpty());
        assertThatThrownBy(() -> questions.ask(id, Set.of(RequestSection.NEED), "Why?"))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aDraftIsDestroyedWithoutATrace() {
        UUID id = they.draft();
        they.as(they.colleague());
        assertThatThrownBy(() -> requests.delete(id)).isInstanceOf(Forbidden.class);
        they.as(they.writer());
        requests.delete(id);

        assertThatThrownBy(they::view).isInstanceOf(NotFound.class);
        assertThat(lists.own(RequestFilter.NONE, Slice.first(10)).items()).isEmpty();
    }

    @Test
    void ofWhatWasTakenBackAndDestroyedRemainsThatItWas() {
        UUID id = they.screened(FundingTrack.EMERGENCY);
        they.as(they.writer());
        assertThatThrownBy(() -> requests.delete(id)).isInstanceOf(IllegalTransition.class);
        submission.withdraw(id);
        requests.delete(id);

        assertThat(they.view().head().state()).isEqualTo(RequestState.ANONYMISED);
        assertThat(they.view().texts()).isEmpty();
    }

    @Test
    void eachSideListsItsOwnWithTheTitlesItReads() {
        they.draft();
        assertThat(lists.own(RequestFilter.NONE, Slice.first(10)).items())
                .extracting(RequestLine::title)
                .containsExactly("A lawyer");
        assertThat(lists.desk(RequestFilter.NONE, Slice.first(10)).items()).isEmpty();
        they.as(they.officer());
        assertThat(lists.desk(RequestFilter.NONE, Slice.first(10)).items()).isEmpty();

        they.submit();
        they.as(they.officer());
        assertThat(lists.desk(RequestFilter.NONE, Slice.first(10)).items())
                .extracting(RequestLine::title)
                .containsExactly("A lawyer");
        assertThat(lists.desk(new RequestFilter(RequestState.SCREENING, null), Slice.first(10))
                        .items())
                .isEmpty();
        assertThat(lists.own(RequestFilter.NONE, Slice.first(10)).items()).isEmpty();
        they.as(they.third.person("stranger", MemberRole.values()));
        assertThat(lists.desk(RequestFilter.NONE, Slice.first(10)).items()).isEmpty();
        assertThat(lists.own(RequestFilter.NONE, Slice.first(10)).items()).isEmpty();
    }
}
