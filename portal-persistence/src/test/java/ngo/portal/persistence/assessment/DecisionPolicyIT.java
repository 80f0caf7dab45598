package ngo.portal.persistence.assessment;

import static ngo.portal.fixture.PolicyTransaction.CHECKED;
import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.UUID;
import ngo.portal.fixture.OneRequest;
import ngo.portal.fixture.PolicyTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two of three named approvers decide, and the database counts them itself. */
class DecisionPolicyIT {

    private final OneRequest request = request();

    private final PolicyTransaction trial = new PolicyTransaction();

    private UUID adas = new UUID(0, 0);
    private UUID bens = new UUID(0, 0);

    private static OneRequest request() {
        try {
            return OneRequest.in("DECISION");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void threeApprovers() throws SQLException {
        adas = request.seat("ada", "APPROVER", "ACCEPTED");
        bens = request.seat("ben", "APPROVER", "ACCEPTED");
        request.seat("eve", "APPROVER", "ACCEPTED");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        trial.close();
    }

    @Test
    void oneVoteDecidesNothingAndTwoDo() throws SQLException {
        say("ada", adas, "APPROVED");
        assertThat(trial.attempt(determination("APPROVED"))).isEqualTo(CHECKED);

        say("ben", bens, "APPROVED");
        assertThat(trial.attempt(determination("DECLINED"))).isEqualTo(CHECKED);
        assertThat(trial.attempt(determination("APPROVED"))).isEqualTo(DONE);
    }

    @Test
    void votesForDifferentOutcomesAreNotAddedUp() throws SQLException {
        say("ada", adas, "APPROVED");
        say("ben", bens, "DECLINED");

        assertThat(trial.attempt(determination("APPROVED"))).isEqualTo(CHECKED);
        assertThat(trial.attempt(determination("DECLINED"))).isEqualTo(CHECKED);
    }

    @Test
    void aVoteIsPersonalAndFinal() throws SQLException {
        trial.as(request.reviewer("ada"));
        assertThat(trial.attempt(vote("ben", bens, "APPROVED"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(vote("ada", bens, "APPROVED"))).isEqualTo(REFUSED);
        trial.run(vote("ada", adas, "APPROVED"));

        assertThat(trial.attempt(vote("ada", adas, "DECLINED"))).isEqualTo("23505");
        assertThat(trial.attempt("update approval_vote set outcome = 'DECLINED'"))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt("delete from approval_vote")).isEqualTo(REFUSED);
    }

    @Test
    void anOfficerWhoWasNotNamedHasNoVote() throws SQLException {
        UUID reviewing = request.seat("rita", "REVIEWER", "SUBMITTED");

        trial.as(request.officer("olga"));
        assertThat(trial.attempt(vote("olga", adas, "APPROVED"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(determination("APPROVED"))).isEqualTo(REFUSED);
        trial.as(request.reviewer("rita"));
        assertThat(trial.attempt(vote("rita", reviewing, "APPROVED"))).isEqualTo(REFUSED);
    }

    @Test
    void aSeatHolderWithAConflictHasNoVote() throws SQLException {
        trial.as(request.reviewer("ben"));
        Savepoint before = trial.mark();
        assertThat(trial.attempt(vote("ben", bens, "APPROVED"))).isEqualTo(DONE);
        trial.goBack(before);
        trial.run(
                "insert into conflict_declaration values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'ben', 'MONEY', now())"
                        .formatted(request.funder, request.applicant, request.id, bens));

        assertThat(trial.attempt(vote("ben", bens, "APPROVED"))).isEqualTo(CHECKED);
    }

    @Test
    void aVoteIsLostWhenAConflictIsDisclosed() throws SQLException {
        say("ada", adas, "APPROVED");
        say("ben", bens, "APPROVED");
        Savepoint before = trial.mark();
        assertThat(trial.attempt(determination("APPROVED"))).isEqualTo(DONE);
        trial.goBack(before);

        trial.as(request.reviewer("ada"));
        trial.run(
                "insert into conflict_declaration values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'ada', 'BOARD', now())"
                        .formatted(request.funder, request.applicant, request.id, adas));
        trial.run("update funding_seat set state = 'RECUSED' where subject = 'ada'");
        trial.as(request.reviewer("ben"));

        assertThat(trial.attempt(determination("APPROVED"))).isEqualTo(CHECKED);
    }

    @Test
    void aPersonWhoJoinsTheApplicantHasNoVote() throws SQLException {
        request.belongs("ben", request.applicant);

        trial.as(request.reviewer("ben"));

        assertThat(trial.attempt(vote("ben", bens, "APPROVED"))).isEqualTo(REFUSED);
    }

    @Test
    void nobodyDecidesBeforeItIsPutToThemOrAfterwards() throws SQLException {
        for (String state : new String[] {"REVIEW", "APPROVED", "WITHDRAWN"}) {
            request.moveTo(state);
            trial.as(request.reviewer("ada"));
            assertThat(trial.attempt(vote("ada", adas, "APPROVED"))).as(state).isEqualTo(REFUSED);
        }
    }

    @Test
    void whatLedToADecisionMovesNoMore() throws SQLException {
        UUID reviewing = request.seat("rita", "REVIEWER", "SUBMITTED");
        request.review(reviewing, "rita");
        say("ada", adas, "DECLINED");
        say("ben", bens, "DECLINED");
        trial.run("update funding_seat set state = 'SUBMITTED' where subject = 'ben'");

        trial.run(determination("DECLINED"));

        trial.as(request.officer("olga"));
        assertThat(trial.finds("select 1 from funding_seat where subject = 'rita' and state = 'LOCKED'"))
                .isTrue();
        assertThat(trial.finds("select 1 from funding_seat where subject = 'ben' and state = 'LOCKED'"))
                .isTrue();
        assertThat(trial.attempt("update determination set outcome = 'APPROVED'"))
                .isEqualTo(REFUSED);
    }

    @Test
    void whatIsPutOffIsNotLocked() throws SQLException {
        UUID reviewing = request.seat("rita", "REVIEWER", "SUBMITTED");
        request.review(reviewing, "rita");
        say("ada", adas, "DEFERRED");
        say("ben", bens, "DEFERRED");

        trial.run(determination("DEFERRED"));

        trial.as(request.officer("olga"));
        assertThat(trial.finds("select 1 from funding_seat where subject = 'rita' and state = 'SUBMITTED'"))
                .isTrue();
    }

    @Test
    void theApplicantReadsWhatWasDecidedAndNotByWhom() throws SQLException {
        say("ada", adas, "DECLINED");
        say("ben", bens, "DECLINED");
        trial.run(determination("DECLINED"));
        trial.as(request.asking("somebody"));

        assertThat(trial.finds("select 1 from determination where outcome = 'DECLINED'"))
                .isTrue();
        assertThat(trial.finds("select 1 from approval_vote")).isFalse();
        assertThat(trial.finds("select 1 from funding_seat")).isFalse();
        assertThat(trial.finds("select 1 from determination d where d::text ~ '[(,](ada|ben)[,)]'"))
                .isFalse();
    }

    @Test
    void whatAnApproverWritesIsReadByThoseWhoDecideAndIsWrittenOnce() throws SQLException {
        UUID vote = request.vote(adas, "ada", "APPROVED");
        OneRequest.plant(request.sealed(request.funder, request.internal, vote, "VOTE_REASON", "CASE", "ada"));
        request.seat("rita", "REVIEWER", "SUBMITTED");
        String reason = "select 1 from sealed_field where field = 'VOTE_REASON'";

        trial.as(request.reviewer("eve"));
        assertThat(trial.finds(reason)).isTrue();
        assertThat(trial.finds("select 1 from approval_vote")).isTrue();
        trial.as(request.officer("olga"));
        assertThat(trial.finds(reason)).isTrue();
        trial.as(request.reviewer("rita"));
        assertThat(trial.finds(reason)).isFalse();
        assertThat(trial.finds("select 1 from approval_vote")).isFalse();
        trial.as(request.reviewer("ada"));
        assertThat(trial.changed("update sealed_field set sealed = 'y'")).isZero();
        assertThat(trial.changed("delete from sealed_field")).isZero();
    }

    @Test
    void thoseWhoDecideAreShownToEachOtherAndToNobodyElse() throws SQLException {
        request.seat("rita", "REVIEWER", "SUBMITTED");
        String fellows = "select 1 from funding_seat where subject = 'ben'";

        trial.as(request.reviewer("ada"));
        assertThat(trial.finds(fellows)).isTrue();
        assertThat(trial.finds("select 1 from funding_seat where subject = 'rita'"))
                .isFalse();
        trial.as(request.reviewer("rita"));
        assertThat(trial.finds(fellows)).isFalse();
        trial.as(request.asking("ada"));
        assertThat(trial.finds(fellows)).isFalse();
    }

    private void say(String subject, UUID seat, String outcome) throws SQLException {
        trial.as(request.reviewer(subject));
        trial.run(vote(subject, seat, outcome));
    }

    private String vote(String subject, UUID seat, String outcome) {
        return "insert into approval_vote values ('%s', gen_random_uuid(), '%s', '%s', '%s', 1, '%s', '%s', 'N', now())"
                .formatted(request.funder, request.applicant, request.id, seat, outcome, subject);
    }

    private String determination(String outcome) {
        return "insert into determination values ('%s', gen_random_uuid(), '%s', '%s', 1, '%s', now())"
                .formatted(request.funder, request.applicant, request.id, outcome);
    }
}
