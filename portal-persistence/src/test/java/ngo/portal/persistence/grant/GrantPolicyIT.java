package ngo.portal.persistence.grant;

import static ngo.portal.fixture.PolicyTransaction.CHECKED;
import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.OneDay;
import ngo.portal.fixture.OneRequest;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who agrees, pays and reports, as the database has it, whatever the portal forgets. */
class GrantPolicyIT {

    private static final List<String> TABLES = List.of(
            "agreement",
            "agreement_signature",
            "channel_check",
            "instalment",
            "grant_report",
            "grant_report_version",
            "grant_report_answer");

    private final OneRequest request = request();

    private final PolicyTransaction trial = new PolicyTransaction();

    private final UUID agreement = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();

    private static OneRequest request() {
        try {
            return OneRequest.in("APPROVED");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        trial.close();
    }

    @Test
    void bothSidesAndFinanceSeeAGrantAndNobodyElseDoes() throws SQLException {
        granted("AGREED");
        request.seat("rita", "REVIEWER", "LOCKED");
        request.seat("eve", "APPROVER", "LOCKED");

        for (TenantPrincipal acting :
                List.of(request.officer("olga"), request.finance("fay"), request.asking("somebody"))) {
            trial.as(acting);
            assertThat(TABLES).as(acting.subject()).allMatch(this::finds);
        }
        for (TenantPrincipal acting : List.of(
                request.reviewer("rita"),
                request.reviewer("eve"),
                OneRequest.at(request.funder, "mia", MemberRole.MEMBER),
                OneRequest.at(UUID.randomUUID(), "ada", MemberRole.GRANTS_OFFICER),
                new TenantPrincipal(request.funder, "olga", "O", Set.of(), Set.of()))) {
            trial.as(acting);
            assertThat(TABLES).as(acting.subject()).noneMatch(this::finds);
        }
    }

    @Test
    void paymentDetailsAreForTheirWritersAndForFinanceOnceBothAgree() throws SQLException {
        OneRequest.plant(
                request.sealed(request.applicant, request.payment, UUID.randomUUID(), "CHANNEL", "PAYMENT", "ada"));
        request.seat("rita", "REVIEWER", "LOCKED");
        String channel = "select 1 from sealed_field where secret = 'PAYMENT'";

        trial.as(request.finance("fay"));
        assertThat(trial.finds(channel)).isFalse();
        request.moveTo("AGREED");
        assertThat(trial.finds(channel)).isTrue();
        trial.as(request.asking("ada"));
        assertThat(trial.finds(channel)).isTrue();
        for (TenantPrincipal acting :
                List.of(request.officer("olga"), request.reviewer("rita"), request.asking("somebody"))) {
            trial.as(acting);
            assertThat(trial.finds(channel)).as(acting.subject()).isFalse();
        }
    }

    @Test
    void anOfficerOffersAndNobodyElse() throws SQLException {
        trial.as(request.asking("ada"));
        assertThat(trial.attempt(offer())).isEqualTo(REFUSED);
        request.seat("eve", "APPROVER", "LOCKED");
        trial.as(request.reviewer("eve"));
        assertThat(trial.attempt(offer())).isEqualTo(REFUSED);
        trial.as(request.officer("olga"));
        assertThat(trial.attempt(offer())).isEqualTo(DONE);
        assertThat(trial.attempt("update agreement set ends_on = now()")).isEqualTo(REFUSED);
    }

    @Test
    void nothingIsOfferedBeforeAYes() throws SQLException {
        request.moveTo("DECISION");
        trial.as(request.officer("olga"));

        assertThat(trial.attempt(offer())).isEqualTo(REFUSED);
    }

    @Test
    void eachSideSignsForItself() throws SQLException {
        trial.as(request.officer("olga"));
        trial.run(offer());

        assertThat(trial.attempt(signature(request.applicant, "APPLICANT", "olga")))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(signature(request.funder, "APPLICANT", "olga")))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(signature(request.funder, "FUNDER", "otto"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(signature(request.funder, "FUNDER", "olga"))).isEqualTo(DONE);
        trial.as(request.asking("ada"));
        assertThat(trial.attempt(signature(request.applicant, "APPLICANT", "ada")))
                .isEqualTo(DONE);
    }

    @Test
    void onePersonDoesNotAgreeWithThemselves() throws SQLException {
        trial.as(request.officer("both"));
        trial.run(offer());
        trial.run(signature(request.funder, "FUNDER", "both"));

        trial.as(request.asking("both"));

        assertThat(trial.attempt(signature(request.applicant, "APPLICANT", "both")))
                .isEqualTo(CHECKED);
    }

    @Test
    void onlyAWriterOfTheRequestAndFinanceVouchForTheChannel() throws SQLException {
        request.moveTo("AGREED");

        trial.as(request.asking("somebody"));
        assertThat(trial.attempt(check(request.applicant, "APPLICANT", "somebody")))
                .isEqualTo(REFUSED);
        trial.as(request.officer("olga"));
        assertThat(trial.attempt(check(request.funder, "FUNDER", "olga"))).isEqualTo(REFUSED);
        trial.as(request.asking("ada"));
        assertThat(trial.attempt(check(request.applicant, "APPLICANT", "ada"))).isEqualTo(DONE);
        trial.as(request.finance("fay"));
        assertThat(trial.attempt(check(request.funder, "FUNDER", "fay"))).isEqualTo(DONE);
    }

    @ParameterizedTest
    @EnumSource
    void moneyGoesTheWayItsStatesSay(InstalmentState from) throws SQLException {
        granted("AGREED");
        trial.as(request.finance("fay"));

        for (InstalmentState to : InstalmentState.values()) {
            OneRequest.plant("update instalment set state = '%s', ordered_by_subject = 'otto' where request_id = '%s'"
                    .formatted(from, request.id));
            Savepoint before = trial.mark();
            assertThat(trial.attempt(money(to, "fay"))).as(from + " to " + to).isEqualTo(from.may(to) ? DONE : CHECKED);
            trial.goBack(before);
        }
    }

    @Test
    void moneyIsMovedByFinanceAlone() throws SQLException {
        granted("AGREED");

        for (TenantPrincipal acting : List.of(request.officer("olga"), request.asking("ada"))) {
            trial.as(acting);
            assertThat(trial.changed(money(InstalmentState.ORDERED, acting.subject())))
                    .as(acting.subject())
                    .isZero();
        }
        trial.as(request.finance("fay"));
        assertThat(trial.attempt(money(InstalmentState.ORDERED, "otto"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(money(InstalmentState.ORDERED, "fay"))).isEqualTo(DONE);
    }

    @Test
    void whatOneHasOrderedAnotherSaysIsOut() throws SQLException {
        granted("AGREED");
        trial.as(request.finance("fay"));
        trial.run(money(InstalmentState.ORDERED, "fay"));

        assertThat(trial.attempt(money(InstalmentState.PAID, "fay"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(money(InstalmentState.PAID, "olga"))).isEqualTo(REFUSED);
        trial.as(request.officer("olga"));
        assertThat(trial.attempt(money(InstalmentState.FAILED, "olga"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(money(InstalmentState.PAID, "olga"))).isEqualTo(DONE);
    }

    @Test
    void anApproverHasNoPartInThePayment() throws SQLException {
        granted("AGREED");
        request.vote(request.seat("fay", "APPROVER", "LOCKED"), "fay", "APPROVED");
        trial.as(request.finance("fay"));

        assertThat(trial.attempt(check(request.funder, "FUNDER", "fay"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(money(InstalmentState.ORDERED, "fay"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(money(InstalmentState.DROPPED, "fay"))).isEqualTo(REFUSED);
        trial.as(request.finance("frida"));
        assertThat(trial.attempt(money(InstalmentState.ORDERED, "frida"))).isEqualTo(DONE);
    }

    @Test
    void noMoneyIsOrderedBeforeFinanceHasMadeSure() throws SQLException {
        granted("AGREED");
        OneRequest.plant(check(request.applicant, "APPLICANT", "ada").replace("now()", "now() + interval '1 second'"));
        trial.as(request.finance("fay"));

        assertThat(trial.attempt(money(InstalmentState.ORDERED, "fay"))).isEqualTo(REFUSED);
    }

    @Test
    void aRequestIsPaidByItsMoneyAndGrantedByItsApprovers() throws SQLException {
        granted("AGREED");
        String moved = "update funding_request set state = '%s' where id = '" + request.id + "'";
        trial.as(request.officer("olga"));

        assertThat(trial.attempt(moved.formatted("PAID"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(moved.formatted("PAID_IN_PART"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(moved.formatted("SUSPENDED"))).isEqualTo(REFUSED);
        OneRequest.plant("update instalment set state = 'PAID' where request_id = '" + request.id + "'");
        assertThat(trial.attempt(moved.formatted("PAID"))).isEqualTo(DONE);
    }

    @Test
    void nothingIsTakenBackWhileMoneyIsOnItsWay() throws SQLException {
        granted("AGREED");
        String money = "update instalment set state = '%s' where request_id = '" + request.id + "'";
        String takenBack = "update funding_request set state = 'WITHDRAWN' where id = '" + request.id + "'";
        OneRequest.plant(money.formatted(InstalmentState.ORDERED));
        trial.as(request.asking("ada"));

        assertThat(trial.attempt(takenBack)).isEqualTo(REFUSED);
        OneRequest.plant(money.formatted(InstalmentState.FAILED));
        assertThat(trial.attempt(takenBack)).isEqualTo(DONE);
    }

    @Test
    void nobodyGrantsByMovingTheRequest() throws SQLException {
        request.moveTo("DECISION");
        UUID seat = request.seat("eve", "APPROVER", "SUBMITTED");
        request.vote(seat, "eve", "APPROVED");
        String granted = "update funding_request set state = 'APPROVED' where id = '" + request.id + "'";
        for (TenantPrincipal acting : List.of(request.officer("olga"), request.reviewer("eve"))) {
            trial.as(acting);
            assertThat(trial.attempt(granted)).as(acting.subject()).isEqualTo(REFUSED);
        }
        OneRequest.plant("insert into determination values ('%s', gen_random_uuid(), '%s', '%s', 1, 'APPROVED', now())"
                .formatted(request.funder, request.applicant, request.id));
        trial.as(request.reviewer("eve"));
        assertThat(trial.attempt(granted)).isEqualTo(DONE);
    }

    @Test
    void whatIsSealedIsDestroyedByThoseWhoWriteIt() throws SQLException {
        String shred = "insert into vault_command values ('%s', gen_random_uuid(), 'SHRED', '%s', null, now(), now())";
        String content = shred.formatted(request.applicant, request.content);

        trial.as(request.asking("somebody"));
        assertThat(trial.attempt(content)).isEqualTo(REFUSED);
        trial.as(request.officer("olga"));
        assertThat(trial.attempt(shred.formatted(request.funder, request.content)))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(shred.formatted(request.funder, request.internal)))
                .isEqualTo(REFUSED);
        trial.as(request.asking("ada"));
        assertThat(trial.attempt(content)).isEqualTo(DONE);
        assertThat(trial.changed("update vault_command set due_at = now() + interval '1 year'"))
                .isZero();
        assertThat(trial.changed("delete from vault_command where act = 'SHRED'"))
                .isZero();
    }

    @Test
    void readingAnIdentityIsRecordedInTheTrailOfTheApplicant() throws SQLException {
        trial.as(request.officer("olga"));
        trial.run(
                """
                insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                values ('%s', 0, now(), 'olga', 'IdentityRead', 'FUNDING', '%s', '%s', '', '')
                """
                        .formatted(request.funder, request.id, request.applicant));

        trial.as(request.asking("ada"));
        assertThat(trial.finds(
                        "select 1 from audit_entry where actor = 'olga' and action = 'IdentityRead' and object_id = '%s'"
                                .formatted(request.id)))
                .isTrue();
        assertThat(trial.finds(
                        "select 1 from ctx.audit_check('%s') where fault is not null".formatted(request.applicant)))
                .isFalse();
        trial.as(OneRequest.at(UUID.randomUUID(), "sue", MemberRole.GRANTS_OFFICER));
        assertThat(trial.finds("select 1 from audit_entry where object_id = '%s'".formatted(request.id)))
                .isFalse();
    }

    @Test
    void theApplicantReportsAndAnOfficerAnswers() throws SQLException {
        granted("REPORTING");
        String version =
                "insert into grant_report_version values ('%s', gen_random_uuid(), '%s', '%s', '%s', 2, 'A', now())";
        String answer =
                "insert into grant_report_answer values ('%s', gen_random_uuid(), '%s', '%s', '%s', 2, 'ACCEPTED', 'O', now())";

        trial.as(request.officer("olga"));
        assertThat(trial.attempt(version.formatted(request.funder, request.funder, request.id, report)))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(answer.formatted(request.funder, request.applicant, request.id, report)))
                .isEqualTo(DONE);
        trial.as(request.finance("fay"));
        assertThat(trial.attempt(answer.formatted(request.funder, request.applicant, request.id, report)))
                .isEqualTo(REFUSED);
        trial.as(request.asking("ada"));
        assertThat(trial.attempt(answer.formatted(request.applicant, request.applicant, request.id, report)))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(version.formatted(request.applicant, request.funder, request.id, report)))
                .isEqualTo(DONE);
    }

    @Test
    void oneAsksForAPauseAndAnotherAgrees() throws SQLException {
        request.moveTo("PAID");
        trial.as(request.officer("olga"));
        trial.run(
                "insert into grant_pause values ('%s', gen_random_uuid(), '%s', '%s', 'SUSPEND', 'SAFETY', 'olga', 'O', now())"
                        .formatted(request.funder, request.applicant, request.id));
        String agree = "update grant_pause set answered_by_subject = '%s', answered_at = now(), agreed = true";

        assertThat(trial.attempt(agree.formatted("olga"))).isEqualTo(CHECKED);
        assertThat(trial.attempt(agree.formatted("otto"))).isEqualTo(REFUSED);
        trial.as(request.asking("ada"));
        assertThat(trial.finds("select 1 from grant_pause")).isFalse();
        trial.as(request.officer("otto"));
        assertThat(trial.attempt(agree.formatted("otto"))).isEqualTo(DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "3, AGREED, false, SOON",
        "8, AGREED, false, ''",
        "-3, PAID, false, OVERDUE",
        "-40, PAID, false, ''",
        "3, SUSPENDED, false, ''",
        "3, REPORTING, true, ''"
    })
    void theSchedulerRemindsOfReportsThatAreDueSoonOrOverdue(int days, String state, boolean handedIn, String kind)
            throws SQLException {
        OneDay.lasting(Duration.ofMinutes(1));
        granted(state);
        OneRequest.plant("delete from grant_report_answer where report_id = '" + report + "'");
        if (!handedIn) {
            OneRequest.plant("delete from grant_report_version where report_id = '" + report + "'");
        }
        OneRequest.plant("update grant_report set due_on = (now() at time zone 'UTC')::date + (%d) where id = '%s'"
                .formatted(days, report));
        String due = "select 1 from ctx.due_grant_reports('%s') where kind = '%s'";

        trial.as(TenantPrincipal.timer(request.funder));
        assertThat(trial.finds("select 1 from ctx.due_grant_reports('%s')".formatted(request.id)))
                .isEqualTo(!kind.isEmpty());
        assertThat(trial.finds(due.formatted(request.id, kind))).isEqualTo(!kind.isEmpty());
        trial.as(TenantPrincipal.timer(request.applicant));
        assertThat(trial.finds("select 1 from ctx.due_grant_reports('%s')".formatted(request.id)))
                .isFalse();
        trial.as(request.officer("olga"));
        assertThat(trial.finds("select 1 from ctx.take_due('GRANT', 1000)")).isFalse();
    }

    @Test
    void theSchedulerReadsWhoHasTheNextStep() throws SQLException {
        trial.as(TenantPrincipal.timer(request.funder));
        moved("PAID");
        assertThat(isDue("GRANT", request.funder)).isTrue();
        moved("CLOSED");
        assertThat(isDue("GRANT", request.funder)).isFalse();
        assertThat(isDue("GRANT_END", request.applicant)).isTrue();
        trial.as(TenantPrincipal.timer(request.applicant));
        trial.run("insert into grant_end values ('%s', '%s', now())".formatted(request.applicant, request.id));
        assertThat(isDue("GRANT_END", request.applicant)).isFalse();
    }

    /** Planted rows fire no trigger, and "now" of the trial is the moment at which it began. */
    private void moved(String state) throws SQLException {
        request.moveTo(state);
        OneRequest.plant("select note_due('%1$s', '%2$s', 'GRANT'), note_due('%3$s', '%2$s', 'GRANT_END')"
                .formatted(request.funder, request.id, request.applicant));
        OneRequest.plant(
                "update document_due set due_at = due_at - interval '1 hour' where document_id = '" + request.id + "'");
    }

    private boolean isDue(String what, UUID organisation) throws SQLException {
        Savepoint before = trial.mark();
        try {
            return trial.finds(
                    "select 1 from ctx.take_due('%s', 1000) where document_id = '%s' and organisation_id = '%s'"
                            .formatted(what, request.id, organisation));
        } finally {
            trial.goBack(before);
        }
    }

    @Test
    void whatIsOverIsTheApplicantsAloneAgain() throws SQLException {
        OneRequest.plant(
                request.sealed(request.applicant, request.content, UUID.randomUUID(), "NEED", "CONTENT", "ada"));
        OneRequest.plant(request.sealed(
                request.applicant, request.content, UUID.randomUUID(), "DECISION_AWARD", "AGREEMENT", "olga"));
        String any = "select 1 from sealed_field where secret <> 'CASE'";
        request.moveTo("REPORTING");
        trial.as(request.finance("fay"));
        assertThat(trial.finds(any)).isTrue();
        trial.as(request.officer("olga"));
        assertThat(trial.finds(any)).isTrue();

        request.moveTo("CLOSED");

        assertThat(trial.finds(any)).isFalse();
        trial.as(request.finance("fay"));
        assertThat(trial.finds(any)).isFalse();
        trial.as(request.asking("somebody"));
        assertThat(trial.finds(any)).isTrue();
    }

    /** An agreement that both have signed, with one instalment, one report that was handed in once and one answer to it. */
    private void granted(String state) throws SQLException {
        request.moveTo(state);
        OneRequest.plant(offer());
        OneRequest.plant(signature(request.funder, "FUNDER", "olga"));
        OneRequest.plant(signature(request.applicant, "APPLICANT", "ada"));
        OneRequest.plant(check(request.applicant, "APPLICANT", "ada").replace("now()", "now() - interval '1 hour'"));
        OneRequest.plant(check(request.funder, "FUNDER", "frida"));
        OneRequest.plant(
                "insert into instalment values ('%s', gen_random_uuid(), '%s', '%s', '%s', 1, now(), 'PLANNED')"
                        .formatted(request.funder, request.applicant, request.id, agreement));
        OneRequest.plant("insert into grant_report values ('%s', '%s', '%s', '%s', '%s', 'FINAL', now())"
                .formatted(request.funder, report, request.applicant, request.id, agreement));
        OneRequest.plant(
                "insert into grant_report_version values ('%s', gen_random_uuid(), '%s', '%s', '%s', 1, 'A', now())"
                        .formatted(request.applicant, request.funder, request.id, report));
        OneRequest.plant(
                "insert into grant_report_answer values ('%s', gen_random_uuid(), '%s', '%s', '%s', 1, 'RETURNED', 'O', now())"
                        .formatted(request.funder, request.applicant, request.id, report));
    }

    private String money(InstalmentState to, String by) {
        String done = to == InstalmentState.ORDERED
                ? "tries = tries + 1, ordered_by_subject = '%s', ordered_at = now()"
                : "settled_by_subject = '%s', settled_at = now()";
        return "update instalment set state = '%s', ".formatted(to) + done.formatted(by) + " where request_id = '"
                + request.id + "'";
    }

    private boolean finds(String table) {
        try {
            return trial.finds("select 1 from " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String offer() {
        return "insert into agreement values ('%s', '%s', '%s', '%s', 1, now(), now(), now())"
                .formatted(request.funder, agreement, request.applicant, request.id);
    }

    private String signature(UUID organisation, String side, String subject) {
        return "insert into agreement_signature values ('%s', '%s', '%s', '%s', '%s', '%s', '%s', 'N', now())"
                .formatted(organisation, agreement, request.funder, request.applicant, request.id, side, subject);
    }

    private String check(UUID organisation, String side, String subject) {
        return "insert into channel_check values ('%s', gen_random_uuid(), '%s', '%s', '%s', '%s', 'CALL', '%s', 'N', now())"
                .formatted(organisation, request.funder, request.applicant, request.id, side, subject);
    }
}
