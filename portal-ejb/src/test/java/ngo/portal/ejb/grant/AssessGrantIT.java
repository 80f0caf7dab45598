package ngo.portal.ejb.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.assessment.FundingDecisionService;
import ngo.portal.ejb.assessment.Judges;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.ejb.funding.handling.RevealService;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.funding.FundingRefusals.PaymentUnderWay;
import ngo.portal.persistence.funding.FundingRefusals.RequestIsFrozen;
import ngo.portal.persistence.funding.FundingRefusals.RevealIsOver;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.GrantRefusals.ChannelUnconfirmed;
import ngo.portal.persistence.grant.GrantRefusals.DecidersDoNotPay;
import ngo.portal.persistence.grant.GrantRefusals.GrantIsPaused;
import ngo.portal.persistence.grant.GrantRefusals.NothingGranted;
import ngo.portal.persistence.grant.GrantRefusals.OfferIsOld;
import ngo.portal.persistence.grant.GrantRefusals.PaymentNeedsSecondPerson;
import ngo.portal.persistence.grant.GrantRefusals.PaymentsOpen;
import ngo.portal.persistence.grant.GrantRefusals.ReportsOpen;
import ngo.portal.persistence.grant.GrantReportState;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.grant.PauseRow;
import ngo.portal.persistence.grant.PaymentFailure;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the offer to the end: two sides sign, finance pays, the applicant reports, an officer closes. */
@ArquillianTest
class AssessGrantIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Inject
    private TenantContext tenant;

    @Inject
    private Judges they;

    @Inject
    private AgreementService agreements;

    @Inject
    private ChannelService channel;

    @Inject
    private InstalmentService instalments;

    @Inject
    private GrantReportService reports;

    @Inject
    private GrantCourseService course;

    @Inject
    private GrantDueService due;

    @Inject
    private RequestReader reader;

    @Inject
    private RequestService requests;

    @Inject
    private SubmissionService submission;

    @Inject
    private RevealService reveals;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private DashboardService dashboard;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aGrant() {
        id = they.granted();
    }

    @Test
    void bothSidesSignAndFinanceOpensThePaymentDetails() {
        they.as(they.finance());
        assertThatThrownBy(() -> channel.open(id)).isInstanceOf(NotFound.class);

        signed();

        assertThat(they.state()).isEqualTo(RequestState.AGREED);
        they.as(they.finance());
        assertThat(channel.open(id)).isEqualTo("A cousin with an account");
        assertThat(agreements.grant(id).granted()).contains(Currencies.amount("400", "EUR"));
        assertThat(reader.view(id).texts()).isEmpty();
        they.as(they.officer());
        assertThatThrownBy(() -> channel.open(id)).isInstanceOf(Forbidden.class);
        assertThat(reader.view(id).texts()).doesNotContainKey(RequestField.CHANNEL);
        they.as(they.rita());
        assertThat(reader.view(id).texts()).doesNotContainKey(RequestField.CHANNEL);
        assertThat(agreements.grant(id).payments()).isEmpty();
        assertThat(they.heard(they.finance())).contains("AgreementAccepted");
    }

    @Test
    void whatIsOfferedIsWhatWasGranted() {
        they.as(they.officer());
        assertThatThrownBy(() -> agreements.offer(id, offer("100", "200"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> agreements.offer(id, offer("500"))).isInstanceOf(InvalidInput.class);
        they.as(they.finance());
        assertThatThrownBy(() -> agreements.offer(id, offer("400"))).isInstanceOf(NotFound.class);
        they.as(they.writer());
        assertThatThrownBy(() -> agreements.offer(id, offer("400"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void theNewestOfferIsSignedByAWriterWhoDidNotOfferIt() {
        they.as(they.officer());
        UUID old = agreements.offer(id, offer("400"));
        UUID newest = agreements.offer(id, offer("100", "300"));
        they.as(they.colleague());
        assertThatThrownBy(() -> agreements.accept(id, newest, ChannelProof.CALL, ""))
                .isInstanceOf(Forbidden.class);
        they.as(they.writer());
        assertThatThrownBy(() -> agreements.accept(id, old, ChannelProof.CALL, ""))
                .isInstanceOf(OfferIsOld.class);
        agreements.accept(id, newest, ChannelProof.CALL, "");

        assertThat(agreements.grant(id).payments()).hasSize(2);
    }

    @Test
    void eachSideFindsThatItsSignatureIsWaitedFor() {
        assertThat(tasks(they.officer())).containsExactly("OFFER_AGREEMENT");
        assertThat(tasks(they.writer())).isEmpty();
        they.as(they.officer());
        UUID offer = agreements.offer(id, offer("400"));
        assertThat(tasks(they.officer())).isEmpty();
        assertThat(tasks(they.writer())).containsExactly("SIGN_AGREEMENT");
        assertThat(tasks(they.colleague())).isEmpty();

        they.as(they.writer());
        agreements.accept(id, offer, ChannelProof.CALL, "");

        assertThat(tasks(they.writer())).isEmpty();
    }

    @Test
    void onePersonDoesNotSignForBothSides() {
        TenantPrincipal officerToo = new TenantPrincipal(
                        they.funder.organisation(),
                        they.writer().subject(),
                        "writer",
                        Set.of(MemberRole.GRANTS_OFFICER),
                        Set.of())
                .provenAt(Clock.systemUTC().instant());
        they.as(officerToo);

        assertThatThrownBy(() -> agreements.offer(id, offer("400")))
                .as("a member of the applicant no longer sees it at the funder")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void noMoneyIsOrderedBeforeFinanceHasMadeSure() {
        signed();
        they.as(they.finance());
        UUID first = payment(0);
        assertThatThrownBy(() -> instalments.order(id, first)).isInstanceOf(ChannelUnconfirmed.class);
        channel.vouch(id, ChannelProof.CALL);
        instalments.order(id, first);

        they.as(they.writer());
        channel.change(id, "Another cousin", ChannelProof.MESSENGER);
        they.as(they.finance());
        instalments.fail(id, first, PaymentFailure.WRONG_DETAILS);
        assertThatThrownBy(() -> instalments.order(id, first))
                .as("the way has changed")
                .isInstanceOf(ChannelUnconfirmed.class);
        assertThat(channel.open(id)).isEqualTo("Another cousin");
        channel.vouch(id, ChannelProof.CALL);
        instalments.order(id, first);
        assertThat(DatabaseSuperuser.MAIN.string("select tries from instalment where id = '" + first + "'"))
                .isEqualTo("2");
        assertThat(they.heard(they.writer())).contains("PaymentFailed");
    }

    @Test
    void oneOfFinanceOrdersAndAnotherConfirms() {
        paidFirst();
        assertThat(they.state()).isEqualTo(RequestState.PAID_IN_PART);
        they.as(they.officer());
        assertThatThrownBy(() -> instalments.order(id, payment(1))).isInstanceOf(Forbidden.class);
        they.as(they.finance());
        instalments.order(id, payment(1));
        assertThatThrownBy(() -> instalments.confirm(id, payment(1))).isInstanceOf(PaymentNeedsSecondPerson.class);
        assertThatThrownBy(() -> instalments.order(id, payment(0))).isInstanceOf(IllegalTransition.class);
        they.as(they.secondFinance());
        BetweenTicks.of(60, 45);
        instalments.confirm(id, payment(1));

        assertThat(they.state()).isEqualTo(RequestState.PAID);
        assertThat(they.heard(they.writer())).contains("PaymentConfirmed");
    }

    @Test
    void anOfficerConfirmsWhatFinanceHasOrdered() {
        ordered();
        they.as(they.officer());
        instalments.confirm(id, payment(0));

        assertThat(tenant.inPlaceOf()).isEmpty();
        assertThat(they.state()).isEqualTo(RequestState.PAID_IN_PART);
    }

    @Test
    void theDeputyOfAnOfficerConfirmsInTheirPlace() {
        ordered();
        they.as(People.deputyOf(they.officer(), Mandate.GRANTS_OFFICER));
        instalments.confirm(id, payment(0));

        assertThat(tenant.inPlaceOf())
                .map(DelegatedRole::forSubject)
                .contains(they.officer().subject());
    }

    private void ordered() {
        signed();
        they.as(they.finance());
        channel.vouch(id, ChannelProof.CALL);
        instalments.order(id, payment(0));
    }

    @Test
    void anApproverHasNoPartInThePayment() {
        signed();
        TenantPrincipal adaOfFinance = new TenantPrincipal(
                        they.funder.organisation(),
                        they.ada().subject(),
                        "ada",
                        Set.of(MemberRole.FINANCE_OFFICER),
                        Set.of())
                .provenAt(Clock.systemUTC().instant());
        they.as(adaOfFinance);
        assertThatThrownBy(() -> channel.vouch(id, ChannelProof.CALL)).isInstanceOf(DecidersDoNotPay.class);
        they.as(they.finance());
        channel.vouch(id, ChannelProof.CALL);
        they.as(adaOfFinance);
        assertThatThrownBy(() -> instalments.order(id, payment(0))).isInstanceOf(DecidersDoNotPay.class);
        they.as(they.finance());
        instalments.order(id, payment(0));
        they.as(adaOfFinance);
        assertThatThrownBy(() -> instalments.confirm(id, payment(0))).isInstanceOf(DecidersDoNotPay.class);
        assertThatThrownBy(() -> instalments.fail(id, payment(0), PaymentFailure.OTHER))
                .isInstanceOf(DecidersDoNotPay.class);
    }

    @Test
    void twoPeopleStopAGrantAndTwoLetItGoOn() {
        paidFirst();
        they.as(they.officer());
        course.askToSuspend(id, PauseRow.Ground.SAFETY, "They were followed.");
        assertThatThrownBy(() -> course.answerPause(id, true)).isInstanceOf(SecondPersonNeeded.class);
        they.as(they.finance());
        assertThatThrownBy(() -> instalments.order(id, payment(1))).isInstanceOf(GrantIsPaused.class);
        course.answerPause(id, true);
        assertThat(they.state()).isEqualTo(RequestState.SUSPENDED);
        assertThatThrownBy(() -> {
                    they.as(they.finance());
                    instalments.order(id, payment(1));
                })
                .isInstanceOf(GrantIsPaused.class);

        they.as(they.officer());
        course.askToResume(id, "They are safe.");
        they.as(they.secondOfficer());
        course.answerPause(id, true);
        assertThat(they.state()).isEqualTo(RequestState.PAID_IN_PART);
    }

    @Test
    void aReportIsHandedInReturnedAndAccepted() {
        signed();
        UUID report = report();
        they.as(they.colleague());
        assertThatThrownBy(() -> reports.submit(id, report, text("Done"))).isInstanceOf(Forbidden.class);
        they.as(they.writer());
        assertThatThrownBy(() -> reports.submit(id, report, new GrantReportForm("Done", "", "400")))
                .isInstanceOf(InvalidInput.class);
        reports.submit(id, report, text("Half"));
        assertThatThrownBy(() -> reports.submit(id, report, text("Again"))).isInstanceOf(IllegalTransition.class);
        they.as(they.officer());
        assertThatThrownBy(() -> reports.giveBack(id, report, " ")).isInstanceOf(InvalidInput.class);
        reports.giveBack(id, report, "Say more.");
        they.as(they.writer());
        reports.submit(id, report, text("All"));
        they.as(they.officer());
        reports.accept(id, report);

        GrantView.Report seen = agreements.grant(id).reports().get(0);
        assertThat(seen.row().state()).isEqualTo(GrantReportState.ACCEPTED);
        assertThat(seen.versions()).extracting(GrantView.Version::narrative).containsExactly("Half", "All");
        assertThat(seen.answers().get(0).reason()).isEqualTo("Say more.");
    }

    @Test
    void itIsOverWhenAllIsPaidAndReportedAndTheFunderReadsItNoMore() {
        paidFirst();
        they.as(they.finance());
        BetweenTicks.of(60, 45);
        instalments.drop(id, payment(1));
        assertThat(they.state()).isEqualTo(RequestState.PAID);
        they.as(TenantPrincipal.timer(they.funder.organisation()));
        due.advance(id);
        assertThat(they.state()).isEqualTo(RequestState.REPORTING);
        they.as(they.officer());
        assertThatThrownBy(() -> course.close(id)).isInstanceOf(ReportsOpen.class);
        reports.waive(id, report(), "Nothing is to be written down.");

        they.as(they.officer());
        course.close(id);

        assertThat(they.state()).isEqualTo(RequestState.CLOSED);
        they.as(they.officer());
        assertThat(reader.view(id).texts()).isEmpty();
        they.as(they.finance());
        assertThatThrownBy(() -> channel.open(id)).isInstanceOf(RuntimeException.class);
        they.as(they.colleague());
        assertThat(reader.view(id).texts()).containsKey(RequestField.NEED);
        they.as(TenantPrincipal.timer(they.applicant.organisation()));
        due.advance(id);
        they.as(TenantPrincipal.timer(they.applicant.organisation()));
        assertThat(due.due()).noneMatch(one -> one.document().equals(id));
        assertThat(they.heard(they.writer())).contains("GrantClosed", "FunderShutOut");
    }

    @Test
    void nothingIsClosedWhileMoneyIsOnItsWay() {
        paidFirst();
        they.as(they.officer());
        course.askToSuspend(id, PauseRow.Ground.DOUBT, "Is it so?");
        they.as(they.secondOfficer());
        course.answerPause(id, true);
        they.as(they.officer());

        assertThatThrownBy(() -> course.close(id)).isInstanceOf(PaymentsOpen.class);
    }

    @Test
    void whatIsClosedIsDestroyedByItsWriterAndWhatWasPaidStays() {
        closed();
        they.as(they.writer());
        assertThat(agreements.grant(id).granted()).contains(Currencies.amount("400", "EUR"));
        assertThat(reader.view(id).allowed()).containsExactly(RequestAction.DELETE);

        requests.delete(id);

        assertThat(reader.view(id).texts()).isEmpty();
        assertThat(agreements.grant(id).granted()).isEmpty();
        assertThat(agreements.grant(id).conditions()).isEmpty();
        assertThat(they.state()).isEqualTo(RequestState.ANONYMISED);
        assertThat(agreements.grant(id).payments())
                .extracting(one -> one.row().state())
                .containsExactly(InstalmentState.PAID, InstalmentState.DROPPED);
        assertThat(agreements.grant(id).payments()).allMatch(one -> one.sum().isEmpty());
        assertThat(decisions.decision(id).votes())
                .as("what the funder has written for itself")
                .extracting(one -> one.award().orElseThrow().ballot().sum())
                .containsExactly(Currencies.amount("400", "EUR"), Currencies.amount("400", "EUR"));
        assertThat(left("secret <> 'CASE'")).isZero();
        assertThat(left("secret = 'CASE'")).isPositive();
    }

    private int left(String which) {
        return Integer.parseInt(DatabaseSuperuser.MAIN.string(
                "select count(*) from sealed_field where request_id = '" + id + "' and " + which));
    }

    @Test
    void ofWhatIsOverNobodyIsShownWhomItIsFor() {
        they.as(they.officer());
        UUID reveal = reveals.ask(id, "To call them");
        closed();

        assertThat(reader.view(id).allowed()).isEmpty();
        assertThatThrownBy(() -> reveals.ask(id, "Once more")).isInstanceOf(RequestIsFrozen.class);
        they.as(they.applicant.administrator());
        assertThatThrownBy(() -> reveals.approve(id, reveal, 1)).isInstanceOf(RevealIsOver.class);
        they.as(TenantPrincipal.timer(they.applicant.organisation()));
        due.advance(id);
        they.as(they.officer());
        assertThat(reader.view(id).reveals())
                .extracting(one -> one.reveal().state())
                .containsExactly(RevealState.CLOSED);
    }

    private void closed() {
        paidFirst();
        they.as(they.finance());
        BetweenTicks.of(60, 45);
        instalments.drop(id, payment(1));
        they.as(TenantPrincipal.timer(they.funder.organisation()));
        due.advance(id);
        they.as(they.officer());
        reports.waive(id, report(), "Nothing is to be written down.");
        they.as(they.officer());
        course.close(id);
    }

    @Test
    void nothingIsTakenBackWhileAPaymentIsOnItsWay() {
        ordered();
        they.as(they.writer());
        assertThat(reader.view(id).paymentUnderWay()).isTrue();
        assertThat(reader.view(id).allowed()).doesNotContain(RequestAction.WITHDRAW);
        assertThatThrownBy(() -> submission.withdraw(id)).isInstanceOf(PaymentUnderWay.class);
        they.as(they.finance());
        instalments.fail(id, payment(0), PaymentFailure.WRONG_DETAILS);
        they.as(they.writer());
        assertThat(reader.view(id).paymentUnderWay()).isFalse();
        assertThat(reader.view(id).allowed()).contains(RequestAction.WITHDRAW);

        submission.withdraw(id);

        assertThat(they.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(they.heard(they.officer())).contains("RequestWithdrawn");
        assertThat(they.heard(they.secondFinance())).as("who was to pay it").contains("RequestWithdrawn");
    }

    @Test
    void financeHearsNothingOfWhatWasTakenBackBeforeBothHaveSigned() {
        they.as(they.writer());
        submission.withdraw(id);

        assertThat(they.heard(they.officer())).contains("RequestWithdrawn");
        assertThat(they.heard(they.finance())).doesNotContain("RequestWithdrawn");
    }

    @Test
    void whatWasReturnedMayBeDoneWithout() {
        signed();
        they.as(they.writer());
        reports.submit(id, report(), text("Half"));
        they.as(they.officer());
        reports.giveBack(id, report(), "Say more.");

        reports.waive(id, report(), "It is safer so.");

        GrantView.Report seen = agreements.grant(id).reports().get(0);
        assertThat(seen.row().state()).isEqualTo(GrantReportState.WAIVED);
        assertThat(seen.answers()).extracting(GrantView.Answer::reason).containsExactly("Say more.", "It is safer so.");
    }

    @Test
    void reportsOfAStoppedGrantAreAnsweredSoThatItCanBeClosed() {
        paidFirst();
        they.as(they.writer());
        reports.submit(id, report(), text("Half"));
        suspended();
        they.as(they.officer());
        reports.giveBack(id, report(), "Say more.");
        they.as(they.writer());
        assertThatThrownBy(() -> reports.submit(id, report(), text("All"))).isInstanceOf(NothingGranted.class);
        they.as(they.finance());
        instalments.drop(id, payment(1));
        they.as(they.officer());
        assertThatThrownBy(() -> course.close(id)).isInstanceOf(ReportsOpen.class);

        reports.waive(id, report(), "They cannot write now.");

        they.as(they.officer());
        course.close(id);
        assertThat(they.state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void whatWasHandedInBeforeAGrantWasStoppedIsAccepted() {
        paidFirst();
        they.as(they.writer());
        reports.submit(id, report(), text("All"));
        suspended();
        they.as(they.officer());
        assertThat(tasks(they.officer())).contains("CHECK_GRANT_REPORT");

        reports.accept(id, report());

        assertThat(agreements.grant(id).reports().get(0).row().state()).isEqualTo(GrantReportState.ACCEPTED);
        assertThat(tasks(they.officer())).doesNotContain("CHECK_GRANT_REPORT");
    }

    private void suspended() {
        they.as(they.officer());
        course.askToSuspend(id, PauseRow.Ground.DOUBT, "Is it so?");
        they.as(they.secondOfficer());
        course.answerPause(id, true);
    }

    @Test
    void officersAreAskedToConfirmAndNobodyWhoHasDecided() {
        TenantPrincipal adaOfFinance = alsoAs(they.ada(), MemberRole.FINANCE_OFFICER);
        signed();
        DatabaseSuperuser.change("update instalment set planned_on = current_date where request_id = '" + id + "'");
        assertThat(tasks(they.finance())).containsExactly("CONFIRM_CHANNEL");
        assertThat(tasks(adaOfFinance)).isEmpty();
        they.as(they.finance());
        channel.vouch(id, ChannelProof.CALL);
        assertThat(tasks(they.finance())).containsExactly("ORDER_PAYMENT");
        assertThat(tasks(adaOfFinance)).isEmpty();
        they.as(they.finance());
        instalments.order(id, payment(0));

        assertThat(tasks(they.officer())).containsExactly("CONFIRM_PAYMENT");
        assertThat(tasks(they.secondFinance())).contains("CONFIRM_PAYMENT");
        assertThat(tasks(they.finance())).doesNotContain("CONFIRM_PAYMENT");
        assertThat(tasks(adaOfFinance)).isEmpty();
        assertThat(tasks(alsoAs(they.ada(), MemberRole.GRANTS_OFFICER))).isEmpty();
    }

    private static TenantPrincipal alsoAs(TenantPrincipal person, MemberRole role) {
        return new TenantPrincipal(person.organisation(), person.subject(), person.name(), Set.of(role), Set.of())
                .provenAt(Clock.systemUTC().instant());
    }

    private List<String> tasks(TenantPrincipal acting) {
        they.as(acting);
        return dashboard.view().tasks().stream()
                .filter(task -> task.link().names().contains(id.toString()))
                .map(Task::kind)
                .toList();
    }

    @Test
    void theApiOffersNoPaymentWhileAStopIsRequested() {
        signed();
        they.as(they.finance());
        channel.vouch(id, ChannelProof.CALL);
        assertThat(agreements.allowed(reader.view(id))).containsExactly(GrantAction.ORDER_PAYMENT);
        they.as(they.officer());
        course.askToSuspend(id, PauseRow.Ground.SAFETY, "They were followed.");

        they.as(they.finance());
        assertThat(agreements.allowed(reader.view(id))).isEmpty();
    }

    private void signed() {
        they.as(they.officer());
        UUID offer = agreements.offer(id, offer("100", "300"));
        they.as(they.writer());
        agreements.accept(id, offer, ChannelProof.CALL, "");
    }

    private void paidFirst() {
        signed();
        they.as(they.finance());
        channel.vouch(id, ChannelProof.CALL);
        instalments.order(id, payment(0));
        they.as(they.secondFinance());
        instalments.confirm(id, payment(0));
        assertThat(agreements.grant(id).payments().get(0).row().state()).isEqualTo(InstalmentState.PAID);
    }

    private UUID payment(int number) {
        return agreements.grant(id).payments().get(number).row().id();
    }

    private UUID report() {
        return agreements.grant(id).reports().get(0).row().id();
    }

    private static GrantReportForm text(String narrative) {
        return new GrantReportForm(narrative, "Lawyer: 400", "400");
    }

    private static OfferForm offer(String... sums) {
        return new OfferForm(
                FIRST,
                FIRST.plusMonths(3),
                "What we agree on",
                Arrays.stream(sums).map(sum -> new OfferForm.Part(sum, FIRST)).toList());
    }
}
