package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.Preview;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who finds what of a request for funding, looked for in every table it has a row in. What is not named here is not found. */
class FundingPolicyIT {

    private static final MemberRole[] ALL_ROLES = MemberRole.values();

    private static final Set<String> OF_AN_APPLICANT = Set.of(
            "request",
            "code",
            "reader",
            "list",
            "notification",
            "request_writer",
            "request_sign_off",
            "request_consent",
            "request_event",
            "request_question",
            "reveal",
            "CONTENT",
            "CONTENT file",
            "AGREEMENT",
            "AGREEMENT file");

    private static final Set<String> OF_AN_OFFICER = Set.of(
            "request",
            "code",
            "desk",
            "notification",
            "request_consent",
            "request_event",
            "request_question",
            "screening_verdict",
            "reveal",
            "own seat",
            "other seat",
            "CONTENT",
            "CONTENT file",
            "AGREEMENT",
            "AGREEMENT file",
            "CASE",
            "own CASE");

    private static final Set<String> OF_A_REVIEWER = Set.of(
            "request",
            "code",
            "desk",
            "notification",
            "request_consent",
            "request_event",
            "request_question",
            "own seat",
            "CONTENT",
            "CONTENT file",
            "AGREEMENT",
            "AGREEMENT file",
            "own CASE");

    @Test
    void aMemberOfTheApplicantSeesItAndNotWhomItIsFor() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);

        for (MemberRole role : MemberRole.values()) {
            assertThat(asked.seenBy(asked.ofApplicant("mia", role)))
                    .as(role.name())
                    .isEqualTo(sorted(OF_AN_APPLICANT));
        }
    }

    @Test
    void theAuthorSeesTheBeneficiaryAndThePaymentChannel() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.DRAFT);

        assertThat(asked.seenBy(asked.ofApplicant(FundingRequestRows.WRITER, MemberRole.MEMBER)))
                .isEqualTo(with(OF_AN_APPLICANT, "IDENTITY", "IDENTITY file", "PAYMENT", "PAYMENT file"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyFromElsewhereFindsItInWhateverState(RequestState state) throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(state);
        UUID elsewhere = UUID.randomUUID();

        assertThat(asked.seenBy(new TenantPrincipal(
                        elsewhere, "stan", "S", Set.of(ALL_ROLES), Set.of(CoalitionRole.LEAD, CoalitionRole.AUDITOR))))
                .isEmpty();
        assertThat(asked.seenBy(
                        new TenantPrincipal(elsewhere, FundingRequestRows.WRITER, "S", Set.of(ALL_ROLES), Set.of())))
                .isEmpty();
        assertThat(asked.seenBy(
                        new TenantPrincipal(elsewhere, FundingRequestRows.OFFICER, "S", Set.of(ALL_ROLES), Set.of())))
                .isEmpty();
        assertThat(asked.seenBy(TenantPrincipal.timer(elsewhere))).doesNotContain("request", "CONTENT", "CASE");
        assertThat(asked.seenBy(TenantPrincipal.person(FundingRequestRows.WRITER)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWhoLooksInFindsItInWhateverState(RequestState state) throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(state);
        TenantPrincipal office = TenantPrincipal.office(
                "adam",
                "A",
                EnumSet.of(CoalitionRole.COALITION_ADMINISTRATOR, CoalitionRole.AUDITOR, CoalitionRole.LEAD));

        assertThat(asked.seenBy(office)).isEmpty();
        assertThat(asked.seenBy(office.lookingInto(asked.applicant))).isEmpty();
        assertThat(asked.seenBy(office.lookingInto(asked.funder))).isEmpty();
        assertThat(asked.seenBy(
                        new TenantPrincipal(asked.funder, FundingRequestRows.REVIEWER, "R", Set.of(), Set.of())))
                .isEmpty();
        assertThat(asked.seenBy(TenantPrincipal.previewing(new Preview(asked.applicant, asked.request, asked.funder))))
                .isEmpty();
        assertThat(asked.seenBy(TenantPrincipal.keycloakSync())).isEmpty();
    }

    @Test
    void aDraftIsNoBusinessOfTheFunder() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.DRAFT);

        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.OFFICER, ALL_ROLES)))
                .isEqualTo(Set.of("notification", "own seat", "other seat"));
        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.REVIEWER, MemberRole.REVIEWER)))
                .isEqualTo(Set.of("notification", "own seat"));
        assertThat(asked.seenBy(TenantPrincipal.timer(asked.funder))).doesNotContain("request", "CASE");
    }

    @Test
    void anOfficerOfTheFunderSeesTheCaseAndNoIdentityAndNoPayment() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SUBMITTED);

        assertThat(asked.seenBy(asked.ofFunder("gwen", MemberRole.GRANTS_OFFICER)))
                .isEqualTo(sorted(OF_AN_OFFICER));
    }

    @Test
    void funderStaffWithoutASeatSeeNothing() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.AGREED);
        MemberRole[] others = EnumSet.complementOf(EnumSet.of(MemberRole.GRANTS_OFFICER, MemberRole.FINANCE_OFFICER))
                .toArray(new MemberRole[0]);

        assertThat(asked.seenBy(asked.ofFunder("ulla", others))).isEqualTo(Set.of("notification"));
    }

    @Test
    void aReviewerSeesWhatTheySitOverAndTheirOwnWords() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.REVIEW);

        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.REVIEWER, MemberRole.REVIEWER)))
                .isEqualTo(sorted(OF_A_REVIEWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "RECUSED", "REMOVED"})
    void aFormerSeatHolderSeesTheSeatAndNothingElse(String state) throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.REVIEW);
        asked.set("update funding_seat set state = '" + state + "' where request_id = '%s' and subject = 'rita'");

        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.REVIEWER, MemberRole.REVIEWER)))
                .isEqualTo(Set.of("notification", "own seat"));
    }

    @ParameterizedTest
    @EnumSource
    void financeSeesWhatWasAgreedAndHowItIsPaidUntilItIsOverAndNothingBefore(RequestState state) throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(state);
        Set<String> seen = asked.seenBy(asked.ofFunder("fay", MemberRole.FINANCE_OFFICER));
        if (state == RequestState.CLOSED) {
            assertThat(seen).isEqualTo(Set.of("request", "code", "desk", "notification", "request_event"));
            return;
        }

        assertThat(seen)
                .isEqualTo(
                        state.isAgreed()
                                ? Set.of(
                                        "request",
                                        "code",
                                        "desk",
                                        "notification",
                                        "request_event",
                                        "AGREEMENT",
                                        "AGREEMENT file",
                                        "PAYMENT",
                                        "PAYMENT file")
                                : Set.of("notification"));
    }

    @Test
    void aMemberOfBothSidesSeesItOnlyAtTheApplicant() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.PAID);

        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.BOTH, ALL_ROLES)))
                .isEqualTo(Set.of("notification"));
        assertThat(asked.seenBy(asked.ofApplicant(FundingRequestRows.BOTH, MemberRole.MEMBER)))
                .isEqualTo(sorted(OF_AN_APPLICANT));
    }

    @Test
    void whatWasWithdrawnNobodyAtTheFunderReads() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.WITHDRAWN);

        assertThat(asked.seenBy(asked.ofFunder(
                        FundingRequestRows.OFFICER, MemberRole.GRANTS_OFFICER, MemberRole.FINANCE_OFFICER)))
                .isEqualTo(without(OF_AN_OFFICER, "CONTENT", "CONTENT file", "AGREEMENT", "AGREEMENT file"));
        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.REVIEWER, MemberRole.REVIEWER)))
                .isEqualTo(without(OF_A_REVIEWER, "CONTENT", "CONTENT file", "AGREEMENT", "AGREEMENT file"));
    }

    @Test
    void aRevealedIdentityIsSeenByTheRequesterWhileItLasts() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);
        TenantPrincipal olaf = asked.ofFunder(FundingRequestRows.OFFICER, MemberRole.GRANTS_OFFICER);
        assertThat(asked.seenBy(olaf)).doesNotContain("IDENTITY");

        asked.set(open("OPEN", "-1 hour", "1 hour"));
        assertThat(asked.seenBy(olaf)).isEqualTo(with(OF_AN_OFFICER, "IDENTITY"));
        assertThat(asked.seenBy(asked.ofFunder("gwen", MemberRole.GRANTS_OFFICER)))
                .isEqualTo(sorted(OF_AN_OFFICER));
        assertThat(asked.seenBy(asked.ofApplicant(FundingRequestRows.OFFICER, MemberRole.MEMBER)))
                .doesNotContain("IDENTITY");

        asked.set(open("OPEN", "-4 hours", "-1 second"));
        assertThat(asked.seenBy(olaf)).doesNotContain("IDENTITY");
        asked.set(open("CLOSED", "-1 hour", "1 hour"));
        assertThat(asked.seenBy(olaf)).doesNotContain("IDENTITY");
    }

    @Test
    void aRevealEndsWithTheRequestAndWithTheRole() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.WITHDRAWN);
        asked.set(open("OPEN", "-1 hour", "1 hour"));
        FundingRequestRows screening = FundingRequestRows.in(RequestState.SCREENING);
        screening.set(open("OPEN", "-1 hour", "1 hour"));

        assertThat(asked.seenBy(asked.ofFunder(FundingRequestRows.OFFICER, MemberRole.GRANTS_OFFICER)))
                .doesNotContain("IDENTITY");
        assertThat(screening.seenBy(screening.ofFunder(FundingRequestRows.OFFICER, MemberRole.MEMBER)))
                .doesNotContain("IDENTITY", "reveal");
    }

    @Test
    void theSchedulerSeesWhatItResealsOnEachSide() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.AGREED);

        assertThat(asked.seenBy(TenantPrincipal.timer(asked.applicant)))
                .contains("request", "CONTENT", "AGREEMENT", "IDENTITY", "PAYMENT", "PAYMENT file")
                .doesNotContain("CASE");
        assertThat(asked.seenBy(TenantPrincipal.timer(asked.funder)))
                .contains("request", "CASE")
                .doesNotContain("CONTENT", "AGREEMENT", "IDENTITY", "PAYMENT", "CONTENT file");
    }

    private static String open(String state, String from, String to) {
        return "update reveal set state = '" + state + "', opens_at = now() + interval '" + from
                + "', closes_at = now() + interval '" + to + "', decided_by = 'mia' where request_id = '%s'";
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static Set<String> without(Set<String> names, String... fewer) {
        Set<String> some = new TreeSet<>(names);
        Arrays.asList(fewer).forEach(some::remove);
        return some;
    }
}
