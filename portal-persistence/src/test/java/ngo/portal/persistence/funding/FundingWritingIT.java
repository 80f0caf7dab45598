package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database lets each side do with a request, whatever the portal forgets. */
class FundingWritingIT {

    private final PolicyTransaction trial = new PolicyTransaction();

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void theFunderMovesARequestAndWritesNothingElseInIt() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);
        trial.as(officer(asked));

        assertThat(set(asked, "state = 'VERIFICATION'")).isEqualTo(PolicyTransaction.DONE);
        assertThat(set(
                        asked,
                        "due_at = now(), alarm_at = null, asked_sections = 'NEED', changed_at = now(), version = 1"))
                .isEqualTo(PolicyTransaction.DONE);
        for (String change : new String[] {
            "state = 'WITHDRAWN'",
            "state = 'SUBMITTED'",
            "state = 'ANONYMISED'",
            "urgency = 'ORDINARY'",
            "submitted_at = null"
        }) {
            assertThat(set(asked, change)).as(change).isEqualTo(PolicyTransaction.REFUSED);
        }
        for (String change :
                new String[] {"funder_id = organisation_id", "case_code = 'x'", "content_id = id", "created_by = 'olaf'"
                }) {
            assertThat(set(asked, change)).as(change).isEqualTo(PolicyTransaction.REFUSED);
        }
    }

    @Test
    void theApplicantTakesNoStepOfTheFunder() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.DECISION);
        trial.as(writer(asked));

        for (String state : new String[] {"APPROVED", "PARTLY_APPROVED", "SCREENING", "AGREED", "PAID"}) {
            assertThat(set(asked, "state = '" + state + "'")).as(state).isEqualTo(PolicyTransaction.REFUSED);
        }
        assertThat(set(asked, "state = 'WITHDRAWN'")).isEqualTo(PolicyTransaction.DONE);
        assertThat(set(asked, "state = 'DRAFT'")).isEqualTo(PolicyTransaction.REFUSED);
    }

    @Test
    void nobodyWithoutAPartMovesIt() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);

        for (TenantPrincipal acting : new TenantPrincipal[] {
            asked.ofFunder("ulla", MemberRole.MEMBER, MemberRole.FINANCE_OFFICER),
            asked.ofFunder("fred", MemberRole.REVIEWER),
            asked.ofFunder(FundingRequestRows.BOTH, MemberRole.GRANTS_OFFICER),
            asked.ofFunder(FundingRequestRows.OFFICER),
            asked.ofApplicant("adam")
        }) {
            trial.as(acting);
            assertThat(trial.changed("update funding_request set asked_sections = 'NEED'"))
                    .as(acting.subject())
                    .isZero();
            assertThat(trial.changed(
                            "update funding_request set asked_sections = 'NEED' where id = '" + asked.request + "'"))
                    .isZero();
        }
    }

    @Test
    void onlyADraftIsDeletedAndOnlyByItsAuthor() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.DRAFT);
        FundingRequestRows sent = FundingRequestRows.in(RequestState.SUBMITTED);
        String delete = "delete from funding_request where id = '%s'";

        trial.as(asked.ofApplicant("mia", MemberRole.MEMBER, MemberRole.ADMINISTRATOR));
        assertThat(trial.changed(delete.formatted(asked.request))).isZero();
        trial.as(writer(asked));
        assertThat(trial.changed(delete.formatted(asked.request))).isOne();
        assertThat(trial.finds("select 1 from sealed_field where request_id = '" + asked.request + "'"))
                .isFalse();
        assertThat(trial.finds("select 1 from document_reader where document_id = '" + asked.request + "'"))
                .isFalse();
        trial.as(writer(sent));
        assertThat(trial.changed(delete.formatted(sent.request))).isZero();
    }

    @Test
    void nobodyLetsThemselvesIn() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.DRAFT);
        String letIn = "insert into request_writer values ('%s', '%s', '%s', 'X', '%s', now())";

        trial.as(asked.ofApplicant("mia", MemberRole.values()));
        assertThat(trial.attempt(letIn.formatted(asked.applicant, asked.request, "mia", "mia")))
                .isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.changed("delete from request_writer where request_id = '" + asked.request + "'"))
                .isZero();
        trial.as(writer(asked));
        assertThat(trial.attempt(letIn.formatted(asked.applicant, asked.request, "nobody", FundingRequestRows.WRITER)))
                .isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(letIn.formatted(asked.applicant, asked.request, "mia", FundingRequestRows.WRITER)))
                .isEqualTo(PolicyTransaction.DONE);
    }

    @Test
    void whatIsSealedIsWrittenByThoseWhoseItIsAndUnderTheRightKey() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);

        trial.as(writer(asked));
        for (Secret secret : Secret.values()) {
            assertThat(trial.attempt(seal(asked, asked.applicant, asked.request, secret, FundingRequestRows.WRITER)))
                    .as(secret.name())
                    .isEqualTo(secret == Secret.CASE ? PolicyTransaction.REFUSED : PolicyTransaction.DONE);
        }
        assertThat(trial.attempt(
                        seal(asked, asked.applicant, UUID.randomUUID(), Secret.CONTENT, FundingRequestRows.WRITER)))
                .isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(seal(asked, asked.funder, asked.request, Secret.CONTENT, FundingRequestRows.WRITER)))
                .isEqualTo(PolicyTransaction.REFUSED);
        trial.as(asked.ofApplicant("mia", MemberRole.values()));
        assertThat(trial.attempt(seal(asked, asked.applicant, asked.request, Secret.CONTENT, "mia")))
                .isEqualTo(PolicyTransaction.REFUSED);
        trial.as(officer(asked));
        for (Secret secret : Secret.values()) {
            boolean theirs = secret == Secret.CONTENT || secret == Secret.AGREEMENT || secret == Secret.CASE;
            assertThat(trial.attempt(seal(asked, asked.funder, asked.request, secret, FundingRequestRows.OFFICER)))
                    .as(secret.name())
                    .isEqualTo(theirs ? PolicyTransaction.DONE : PolicyTransaction.REFUSED);
        }
    }

    @Test
    void aReviewerWritesOverNobodysWords() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.REVIEW);
        trial.as(asked.ofFunder(FundingRequestRows.REVIEWER, MemberRole.REVIEWER));

        assertThat(trial.changed("update sealed_field set sealed = 'y'")).isOne();
        assertThat(trial.changed("update sealed_file set sealed = 'y'")).isZero();
    }

    @Test
    void theSchedulerResealsWhatTheOtherSideHasWritten() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.WITHDRAWN);
        trial.as(officer(asked));
        assertThat(trial.attempt(seal(asked, asked.funder, asked.request, Secret.CONTENT, FundingRequestRows.OFFICER)))
                .isEqualTo(PolicyTransaction.REFUSED);

        FundingRequestRows open = FundingRequestRows.in(RequestState.SCREENING);
        trial.as(officer(open));
        trial.run(seal(open, open.funder, open.request, Secret.CONTENT, FundingRequestRows.OFFICER));
        trial.as(TenantPrincipal.timer(open.applicant));
        String again = "update sealed_field set sealed = 'y', generation = 2 where object_id = '" + open.request
                + "' and secret = 'CONTENT'";
        assertThat(trial.changed(again)).isEqualTo(3);
        trial.as(writer(open));
        assertThat(trial.changed(again)).isEqualTo(2);
    }

    @Test
    void aCustodianDecidesOnceAndForFourHours() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);
        trial.as(asked.ofApplicant(FundingRequestRows.WRITER, MemberRole.MEMBER, MemberRole.SIGNATORY));
        assertThat(trial.attempt(decide(asked, FundingRequestRows.WRITER, 1))).isEqualTo(PolicyTransaction.REFUSED);
        trial.as(officer(asked));
        assertThat(trial.attempt(decide(asked, FundingRequestRows.OFFICER, 1)))
                .isIn(PolicyTransaction.REFUSED, PolicyTransaction.CHECKED);

        trial.as(asked.ofApplicant("mia", MemberRole.CUSTODIAN));
        assertThat(trial.attempt(decide(asked, "wilma", 1))).isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(decide(asked, "mia", 5))).isEqualTo(PolicyTransaction.CHECKED);
        assertThat(trial.attempt(decide(asked, "mia", 4))).isEqualTo(PolicyTransaction.DONE);
        assertThat(trial.attempt(decide(asked, "mia", 4))).isEqualTo(PolicyTransaction.REFUSED);
        String close =
                "update reveal set state = 'CLOSED', closed_at = now() where request_id = '" + asked.request + "'";
        trial.as(officer(asked));
        assertThat(trial.attempt(close)).isEqualTo(PolicyTransaction.DONE);
        assertThat(trial.changed(close)).isZero();
    }

    @Test
    void nobodyAsksForAnIdentityInAnothersName() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.SCREENING);
        trial.as(asked.ofFunder("gwen", MemberRole.GRANTS_OFFICER));

        assertThat(trial.attempt(reveal(asked, FundingRequestRows.OFFICER, "ASKED")))
                .isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(reveal(asked, "gwen", "OPEN"))).isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(reveal(asked, "gwen", "ASKED"))).isEqualTo(PolicyTransaction.DONE);
        trial.as(asked.ofFunder("ulla", MemberRole.MEMBER));
        assertThat(trial.attempt(reveal(asked, "ulla", "ASKED"))).isEqualTo(PolicyTransaction.REFUSED);
    }

    @Test
    void noSeatIsGivenToAMemberOfTheApplicant() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.VERIFICATION);

        trial.as(officer(asked));
        assertThat(trial.attempt(sit(asked, "olaf", FundingRequestRows.OFFICER)))
                .isEqualTo(PolicyTransaction.DONE);
        assertThat(trial.attempt(sit(asked, FundingRequestRows.BOTH, FundingRequestRows.OFFICER)))
                .isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(sit(asked, "nobody", FundingRequestRows.OFFICER)))
                .isEqualTo(PolicyTransaction.REFUSED);
        trial.as(asked.ofFunder(FundingRequestRows.REVIEWER, MemberRole.REVIEWER));
        assertThat(trial.attempt(sit(asked, FundingRequestRows.REVIEWER, FundingRequestRows.REVIEWER)))
                .isEqualTo(PolicyTransaction.REFUSED);
        trial.as(asked.ofFunder(FundingRequestRows.BOTH, MemberRole.GRANTS_OFFICER));
        assertThat(trial.attempt(sit(asked, "olaf", FundingRequestRows.BOTH))).isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.changed("update funding_seat set state = 'REMOVED'")).isZero();
    }

    @Test
    void nothingIsWrittenIntoTheCourseForTheOtherSide() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.MORE_INFO);
        trial.as(officer(asked));

        assertThat(trial.attempt(event(asked, asked.funder, "FUNDER"))).isEqualTo(PolicyTransaction.DONE);
        assertThat(trial.attempt(event(asked, asked.funder, "APPLICANT"))).isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt(event(asked, asked.applicant, "APPLICANT"))).isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt("update request_event set at = now()")).isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt("delete from request_event")).isEqualTo(PolicyTransaction.REFUSED);
        trial.as(asked.ofFunder("ulla", MemberRole.MEMBER));
        assertThat(trial.attempt(event(asked, asked.funder, "FUNDER"))).isEqualTo(PolicyTransaction.REFUSED);
    }

    @Test
    void aRequestIsHandedToNobodyByAGrant() throws SQLException {
        FundingRequestRows asked = FundingRequestRows.in(RequestState.DRAFT);
        trial.as(writer(asked));

        assertThat(trial.attempt("insert into access_grant values ('%s', '%s', 'FUNDING', '%s', 'READ', now())"
                        .formatted(asked.applicant, asked.request, asked.funder)))
                .isEqualTo(PolicyTransaction.REFUSED);
        assertThat(trial.attempt("insert into access_grant values ('%s', '%s', 'PLAN', '%s', 'READ', now())"
                        .formatted(asked.applicant, asked.request, asked.funder)))
                .isEqualTo(PolicyTransaction.CHECKED);
    }

    @Test
    void onlyGrantsOfficersCallAndWhatIsOpenStays() throws SQLException {
        UUID funder = UUID.randomUUID();
        UUID call = UUID.randomUUID();
        trial.found(funder);
        String insert =
                """
                insert into funding_call values ('%s', '%s', 'Call', 'Words', 'en', 'EMERGENCY', 'DRAFT', now(), null, null, 7500, 'EUR',
                  '', '', false, 0, 2, false, now(), now(), 0)"""
                        .formatted(funder, call);
        String find = "select 1 from funding_call where id = '" + call + "'";
        String raise = "update funding_call set ceiling = 1 where id = '" + call + "'";
        TenantPrincipal officer = new TenantPrincipal(funder, "olaf", "O", Set.of(MemberRole.GRANTS_OFFICER), Set.of());

        trial.as(new TenantPrincipal(funder, "ulla", "U", Set.of(MemberRole.MEMBER), Set.of()));
        assertThat(trial.attempt(insert)).isEqualTo(PolicyTransaction.REFUSED);
        trial.as(officer);
        assertThat(trial.attempt(insert)).isEqualTo(PolicyTransaction.DONE);
        trial.as(PolicyTransaction.member(UUID.randomUUID()));
        assertThat(trial.finds(find)).isFalse();
        trial.as(officer);
        trial.run(raise);
        trial.run("update funding_call set state = 'OPEN' where id = '" + call + "'");
        assertThat(trial.attempt(raise.replace("= 1", "= 2"))).isEqualTo(PolicyTransaction.CHECKED);
        trial.as(PolicyTransaction.member(UUID.randomUUID()));
        assertThat(trial.finds(find)).isTrue();
        trial.as(TenantPrincipal.person("somebody"));
        assertThat(trial.finds(find)).isFalse();
    }

    private String set(FundingRequestRows asked, String change) throws SQLException {
        return trial.attempt("update funding_request set " + change + " where id = '" + asked.request + "'");
    }

    private static String seal(FundingRequestRows asked, UUID owner, UUID object, Secret secret, String author) {
        return "insert into sealed_field values ('%s', '%s', gen_random_uuid(), 'G', '%s', '%s', '%s', 1, 'x', '%s', now())"
                .formatted(owner, object, asked.applicant, asked.request, secret, author);
    }

    private static String decide(FundingRequestRows asked, String by, int hours) {
        return "update reveal set state = 'OPEN', decided_by = '%s', opens_at = now(), closes_at = now() + interval '%s hours' where request_id = '%s'"
                .formatted(by, hours, asked.request);
    }

    private static String reveal(FundingRequestRows asked, String by, String state) {
        return "insert into reveal (organisation_id, id, applicant_id, request_id, state, asked_by, asked_name, asked_at) values ('%s', gen_random_uuid(), '%s', '%s', '%s', '%s', 'N', now())"
                .formatted(asked.funder, asked.applicant, asked.request, state, by);
    }

    private static String sit(FundingRequestRows asked, String subject, String by) {
        return "insert into funding_seat values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'N', 'APPROVER', 'INVITED', '', '%s', now(), now(), 0)"
                .formatted(asked.funder, asked.applicant, asked.request, subject, by);
    }

    private static String event(FundingRequestRows asked, UUID owner, String side) {
        return "insert into request_event values ('%s', gen_random_uuid(), '%s', '%s', 'ASKED', '%s', null, now())"
                .formatted(owner, asked.applicant, asked.request, side);
    }

    private static TenantPrincipal officer(FundingRequestRows asked) {
        return asked.ofFunder(FundingRequestRows.OFFICER, MemberRole.GRANTS_OFFICER);
    }

    private static TenantPrincipal writer(FundingRequestRows asked) {
        return asked.ofApplicant(FundingRequestRows.WRITER, MemberRole.MEMBER);
    }
}
