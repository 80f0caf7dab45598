package ngo.portal.ejb.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotUnderAssessment;
import ngo.portal.persistence.assessment.AssessmentRefusals.ReviewsMissing;
import ngo.portal.persistence.assessment.AssessmentRefusals.ScoreMissing;
import ngo.portal.persistence.assessment.BoardColumn;
import ngo.portal.persistence.assessment.BoardFilter;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews that do not know of each other until they are in. */
@ArquillianTest
class AssessReviewsIT {

    @Inject
    private Judges they;

    @Inject
    private ReviewService reviews;

    @Inject
    private SeatService seats;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private BoardService board;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoReviewers() {
        id = they.inReview();
        they.name(SeatKind.REVIEWER, they.rita(), they.ben());
    }

    @Test
    void othersAreSeenOnceOnesOwnIsIn() {
        they.review(they.ben(), 5);
        they.as(they.rita());
        reviews.save(id, they.judgement(1));
        assertThat(reviews.reviews(id).others()).isEmpty();
        assertThat(reviews.reviews(id).own().orElseThrow().judgement()).isEqualTo(they.judgement(1));
        assertThat(board.matrix(they.call()).lines()).isNotEmpty().allMatch(line -> line.reviews() == 0);

        reviews.submit(id, they.judgement(1));

        assertThat(reviews.reviews(id).others())
                .singleElement()
                .matches(one -> one.judgement().equals(they.judgement(5)))
                .matches(one -> one.row().reviewer().equals("ben"));
        assertThat(reviews.reviews(id).spread())
                .contains(new Rubric.Spread(new BigDecimal("20.0"), new BigDecimal("60.0"), new BigDecimal("100.0")));
    }

    @Test
    void anOfficerSeesWhatIsInAndNoDraft() {
        they.review(they.ben(), 5);
        they.as(they.rita());
        reviews.save(id, they.judgement(1));

        they.as(they.officer());
        assertThat(reviews.reviews(id).others())
                .extracting(one -> one.row().reviewer())
                .containsExactly("ben");
        assertThat(reviews.reviews(id).own()).isEmpty();
    }

    @Test
    void anOfficerWhoOwesAReviewIsBlindToo() {
        they.review(they.ben(), 5);
        they.as(they.olaf());
        assertThat(reviews.reviews(id).others()).hasSize(1);

        they.name(SeatKind.REVIEWER, they.olaf());

        assertThat(reviews.reviews(id).others()).isEmpty();
        they.review(they.olaf(), 2);
        assertThat(reviews.reviews(id).others()).hasSize(1);
    }

    @Test
    void approversSeeReviewsAndNobodyElseDoes() {
        they.review(they.ben(), 5);
        they.name(SeatKind.APPROVER, they.ada());
        they.as(they.ada());
        assertThat(reviews.reviews(id).others()).hasSize(1);

        they.as(they.finance());
        assertThatThrownBy(() -> reviews.reviews(id)).isInstanceOf(NotFound.class);
        they.as(they.writer());
        assertThatThrownBy(() -> reviews.reviews(id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aReviewAnswersEveryQuestionAndIsHandedInOnce() {
        they.as(they.rita());
        Judgement half = new Judgement(Map.of(), Map.of(), Optional.empty(), "Not yet");
        assertThatThrownBy(() -> reviews.submit(id, half)).isInstanceOf(ScoreMissing.class);
        assertThatThrownBy(() -> reviews.save(id, they.judgement(6))).isInstanceOf(InvalidInput.class);
        reviews.submit(id, they.judgement(3));

        assertThatThrownBy(() -> reviews.submit(id, they.judgement(4))).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> reviews.save(id, they.judgement(4))).isInstanceOf(IllegalTransition.class);
        assertThat(reviews.reviews(id).own().orElseThrow().judgement()).isEqualTo(they.judgement(3));
    }

    @Test
    void onlyAReviewerReviews() {
        they.name(SeatKind.APPROVER, they.ada());
        they.as(they.ada());
        assertThatThrownBy(() -> reviews.save(id, they.judgement(3))).isInstanceOf(Forbidden.class);
        they.as(they.officer());
        assertThatThrownBy(() -> reviews.save(id, they.judgement(3))).isInstanceOf(Forbidden.class);
    }

    @Test
    void decisionWaitsForTheReviewsThatTheCallWants() {
        they.name(SeatKind.APPROVER, they.ada(), they.eve());
        they.review(they.rita(), 3);
        they.as(they.officer());
        assertThatThrownBy(() -> decisions.putToDecision(id)).isInstanceOf(ReviewsMissing.class);

        they.review(they.ben(), 3);
        they.as(they.rita());
        seats.declare(id, Relation.DISPUTE, "");

        they.as(they.officer());
        assertThatThrownBy(() -> decisions.putToDecision(id))
                .as("the review of somebody with a relation does not count")
                .isInstanceOf(ReviewsMissing.class);
        assertThat(reviews.reviews(id).others())
                .extracting(one -> one.row().reviewer())
                .containsExactly("ben");
    }

    @Test
    void nobodyReviewsAfterwards() {
        they.name(SeatKind.APPROVER, they.ada(), they.eve());
        they.name(SeatKind.REVIEWER, they.late());
        they.review(they.rita(), 3);
        they.review(they.ben(), 3);
        they.as(they.officer());
        decisions.putToDecision(id);

        they.as(they.late());
        assertThatThrownBy(() -> reviews.save(id, they.judgement(3))).isInstanceOf(NotUnderAssessment.class);
    }

    @Test
    void theBoardShowsWhatIsReviewedSideBySide() {
        they.review(they.rita(), 4);
        they.review(they.ben(), 2);

        they.as(they.officer());
        CriteriaMatrix matrix = board.matrix(they.call());
        assertThat(matrix.rubric().criteria())
                .extracting(Rubric.Criterion::name)
                .containsExactly("Need", "Risk");
        assertThat(matrix.lines()).singleElement().satisfies(line -> {
            assertThat(line.reviews()).isEqualTo(2);
            assertThat(line.means().values()).containsOnly(new BigDecimal("3.0"));
            assertThat(line.spread().orElseThrow().width()).isEqualByComparingTo("40");
        });
        assertThat(board.table(BoardFilter.NONE, Slice.first(10)).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.title()).isEqualTo("A lawyer");
                    assertThat(List.of(line.reviewsIn(), line.reviewers())).containsExactly(2L, 2L);
                });
        assertThat(board.columns(BoardFilter.NONE).get(BoardColumn.REVIEW)).hasSize(1);
        they.as(they.finance());
        assertThat(board.table(BoardFilter.NONE, Slice.first(10)).items()).isEmpty();
        they.as(they.writer());
        assertThat(board.table(BoardFilter.NONE, Slice.first(10)).items()).isEmpty();
    }
}
