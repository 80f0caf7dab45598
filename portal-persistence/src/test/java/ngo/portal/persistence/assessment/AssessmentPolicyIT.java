package ngo.portal.persistence.assessment;

import static ngo.portal.fixture.PolicyTransaction.CHECKED;
import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.OneRequest;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who judges a request and sees what others think of it, as the database has it, whatever the portal forgets. */
class AssessmentPolicyIT {

    private static final String REVIEWS = "select 1 from review";
    private static final String SCORES = "select 1 from sealed_field where field like 'REVIEW%'";
    private static final String FILE = "select 1 from sealed_field where secret = 'CONTENT'";

    private final OneRequest request = request();

    private final PolicyTransaction trial = new PolicyTransaction();

    private static OneRequest request() {
        try {
            return OneRequest.in("REVIEW");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        trial.close();
    }

    @ParameterizedTest
    @EnumSource
    void aReviewerSeesOthersReviewsExactlyWhenTheirOwnIsIn(SeatState own) throws SQLException {
        UUID bens = request.seat("ben", "REVIEWER", "SUBMITTED");
        request.review(bens, "ben");
        request.seat("ada", "REVIEWER", own.name());

        trial.as(request.reviewer("ada"));

        assertThat(trial.finds(REVIEWS)).isEqualTo(own.isIn());
        assertThat(trial.finds(SCORES)).isEqualTo(own.isIn());
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerSeesReviewsThatAreInUnlessTheyOweOne(SeatState others) throws SQLException {
        request.review(request.seat("ben", "REVIEWER", others.name()), "ben");

        trial.as(request.officer("olga"));
        assertThat(trial.finds(REVIEWS)).isEqualTo(others.isIn());
        assertThat(trial.finds(SCORES)).isEqualTo(others.isIn());

        request.seat("olga", "REVIEWER", "DRAFT");
        trial.as(request.officer("olga"));
        assertThat(trial.finds(REVIEWS)).isFalse();
        assertThat(trial.finds(SCORES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anApproverSeesReviewsOnceTheyHaveSaidThatNothingTiesThem(SeatState own) throws SQLException {
        request.review(request.seat("ben", "REVIEWER", "SUBMITTED"), "ben");
        request.seat("eve", "APPROVER", own.name());

        trial.as(request.reviewer("eve"));

        assertThat(trial.finds(REVIEWS)).isEqualTo(own.isTaken());
        assertThat(trial.finds(SCORES)).isEqualTo(own.isTaken());
    }

    @ParameterizedTest
    @EnumSource
    void neitherAReviewerNorAnApproverSeesAReviewThatIsNotIn(SeatState others) throws SQLException {
        request.review(request.seat("ben", "REVIEWER", others.name()), "ben");
        request.seat("ada", "REVIEWER", "SUBMITTED");
        request.seat("eve", "APPROVER", "ACCEPTED");

        for (String subject : Set.of("ada", "eve")) {
            trial.as(request.reviewer(subject));
            assertThat(trial.finds(REVIEWS)).as(subject).isEqualTo(others.isIn());
            assertThat(trial.finds(SCORES)).as(subject).isEqualTo(others.isIn());
        }
    }

    @Test
    void anApproverWhoOwesAReviewSeesNoOthers() throws SQLException {
        request.review(request.seat("ben", "REVIEWER", "SUBMITTED"), "ben");
        request.seat("eve", "APPROVER", "ACCEPTED");
        request.seat("eve", "REVIEWER", "DRAFT");

        trial.as(request.reviewer("eve"));

        assertThat(trial.finds(REVIEWS)).isFalse();
        assertThat(trial.finds(SCORES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsReadableExactlyForThoseWhoDeclaredNoConflict(SeatState own) throws SQLException {
        OneRequest.plant(
                request.sealed(request.applicant, request.content, UUID.randomUUID(), "NEED", "CONTENT", "ada"));
        request.seat("rita", "REVIEWER", own.name());

        trial.as(request.reviewer("rita"));

        assertThat(trial.finds(FILE)).isEqualTo(own.isTaken());
        assertThat(trial.finds("select 1 from funding_request"))
                .as("the asked person has to know the applicant")
                .isEqualTo(own.isTaken() || own == SeatState.INVITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVER", "REVIEWER"})
    void anOfficerWithAConflictOfInterestSeesNothing(String part) throws SQLException {
        request.review(request.seat("ben", "REVIEWER", "SUBMITTED"), "ben");
        trial.as(request.officer("olga"));
        assertThat(trial.finds("select 1 from funding_request")).isTrue();

        request.seat("olga", part, "RECUSED");
        trial.as(request.officer("olga"));

        for (String table :
                Set.of("funding_request", "review", "sealed_field", "request_event", "conflict_declaration")) {
            assertThat(trial.finds("select 1 from " + table)).as(table).isFalse();
        }
    }

    @Test
    void nobodyElseSeesReviewsOrVotes() throws SQLException {
        request.moveTo("AGREED");
        UUID seat = request.seat("ben", "REVIEWER", "LOCKED");
        request.review(seat, "ben");
        request.vote(seat, "ben", "APPROVED");

        for (TenantPrincipal acting : new TenantPrincipal[] {
            request.asking("ada"),
            request.finance("fay"),
            OneRequest.at(request.funder, "mia", MemberRole.MEMBER),
            OneRequest.at(UUID.randomUUID(), "ben", MemberRole.GRANTS_OFFICER),
            new TenantPrincipal(request.funder, "olga", "O", Set.of(), Set.of())
        }) {
            trial.as(acting);
            assertThat(trial.finds(REVIEWS)).as(acting.subject()).isFalse();
            assertThat(trial.finds(SCORES)).as(acting.subject()).isFalse();
            assertThat(trial.finds("select 1 from approval_vote"))
                    .as(acting.subject())
                    .isFalse();
            assertThat(trial.finds("select 1 from funding_seat"))
                    .as(acting.subject())
                    .isFalse();
        }
    }

    @Test
    void anOfficerWhoBelongsToTheApplicantSeesNothing() throws SQLException {
        request.review(request.seat("ben", "REVIEWER", "SUBMITTED"), "ben");
        request.belongs("olga", request.applicant);

        trial.as(request.officer("olga"));

        assertThat(trial.finds("select 1 from funding_request")).isFalse();
        assertThat(trial.finds(REVIEWS)).isFalse();
        assertThat(trial.finds(SCORES)).isFalse();
    }

    @Test
    void nobodyOfTheApplicantIsGivenASeat() throws SQLException {
        request.belongs("ben", request.funder);
        request.belongs("ken", request.funder);
        request.belongs("ken", request.applicant);

        trial.as(request.officer("olga"));

        assertThat(trial.attempt(seat("ken"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(seat("ben"))).isEqualTo(DONE);
    }

    @Test
    void everybodyAnswersForThemselves() throws SQLException {
        request.seat("ben", "REVIEWER", "INVITED");

        trial.as(request.officer("olga"));
        assertThat(trial.attempt(move("ben", "ACCEPTED"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(move("ben", "REMOVED"))).isEqualTo(DONE);
    }

    @Test
    void aDeclaredRelationKeepsAPersonOutWhateverTheSeatSays() throws SQLException {
        UUID seat = request.seat("ben", "REVIEWER", "INVITED");
        trial.as(request.reviewer("ben"));
        trial.run(declare(seat, "ben", "FAMILY"));

        assertThat(trial.attempt(move("ben", "ACCEPTED"))).isEqualTo(CHECKED);
        assertThat(trial.attempt(move("ben", "RECUSED"))).isEqualTo(DONE);
    }

    @Test
    void somebodyWhoJoinsTheApplicantLaterHandsNothingIn() throws SQLException {
        request.seat("ben", "REVIEWER", "DRAFT");
        trial.as(request.reviewer("ben"));
        Savepoint before = trial.mark();
        assertThat(trial.attempt(move("ben", "SUBMITTED"))).isEqualTo(DONE);
        trial.goBack(before);

        request.belongs("ben", request.applicant);

        assertThat(trial.changed(move("ben", "SUBMITTED"))).isZero();
    }

    @Test
    void aDeclarationIsOnesOwnAndStays() throws SQLException {
        UUID bens = request.seat("ben", "REVIEWER", "INVITED");
        request.seat("rita", "REVIEWER", "INVITED");

        trial.as(request.reviewer("rita"));
        assertThat(trial.attempt(declare(bens, "ben", "FAMILY"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(declare(bens, "rita", "FAMILY"))).isEqualTo(REFUSED);
        trial.as(request.reviewer("ben"));
        trial.run(declare(bens, "ben", "NONE"));

        trial.as(request.officer("olga"));
        assertThat(trial.finds("select 1 from conflict_declaration")).isTrue();
        assertThat(trial.attempt("update conflict_declaration set relation = 'FAMILY'"))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt("delete from conflict_declaration")).isEqualTo(REFUSED);
    }

    @Test
    void nobodyWritesInAnothersReviewNorInOneThatIsIn() throws SQLException {
        UUID bens = request.seat("ben", "REVIEWER", "DRAFT");
        UUID review = request.review(bens, "ben");
        request.seat("rita", "REVIEWER", "DRAFT");
        String overwrite = "update sealed_field set sealed = 'y' where row_id = '" + review + "'";

        trial.as(request.reviewer("rita"));
        assertThat(trial.changed(overwrite)).isZero();
        assertThat(trial.attempt(
                        request.sealed(request.funder, request.internal, review, "REVIEW_NOTE", "CASE", "rita")))
                .isEqualTo(REFUSED);
        trial.as(request.officer("olga"));
        assertThat(trial.changed(overwrite)).isZero();
        trial.as(request.reviewer("ben"));
        assertThat(trial.changed(overwrite)).isEqualTo(1);
        trial.run(move("ben", "SUBMITTED"));
        assertThat(trial.changed(overwrite)).isZero();
        assertThat(trial.changed("delete from sealed_field")).isZero();
        assertThat(trial.changed("update review set submitted_at = now()")).isZero();
    }

    @Test
    void aReviewBelongsToASeatOfItsAuthor() throws SQLException {
        UUID bens = request.seat("ben", "REVIEWER", "ACCEPTED");
        UUID ritas = request.seat("rita", "REVIEWER", "INVITED");
        UUID eves = request.seat("eve", "APPROVER", "ACCEPTED");

        trial.as(request.reviewer("rita"));
        assertThat(trial.attempt(review(bens))).isEqualTo(REFUSED);
        assertThat(trial.attempt(review(ritas)))
                .as("before she has said what ties her")
                .isEqualTo(REFUSED);
        trial.as(request.reviewer("eve"));
        assertThat(trial.attempt(review(eves))).isEqualTo(REFUSED);
        trial.as(request.reviewer("ben"));
        assertThat(trial.attempt(review(bens))).isEqualTo(DONE);
    }

    private String review(UUID seat) {
        return "insert into review values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'N', now(), now(), null, 0)"
                .formatted(request.funder, request.applicant, request.id, seat);
    }

    private String seat(String subject) {
        return "insert into funding_seat values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'N', 'REVIEWER', 'INVITED', '', 'olga', now(), now(), 0)"
                .formatted(request.funder, request.applicant, request.id, subject);
    }

    private static String move(String subject, String state) {
        return "update funding_seat set state = '%s' where subject = '%s'".formatted(state, subject);
    }

    private String declare(UUID seat, String subject, String relation) {
        return "insert into conflict_declaration values ('%s', gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', now())"
                .formatted(request.funder, request.applicant, request.id, seat, subject, relation);
    }
}
