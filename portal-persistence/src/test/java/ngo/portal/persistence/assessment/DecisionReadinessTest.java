package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.assessment.AssessmentRefusals.ReviewsMissing;
import ngo.portal.persistence.assessment.AssessmentRefusals.TooFewApprovers;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.funding.RequestState;
import org.junit.jupiter.api.Test;

class DecisionReadinessTest {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void aRequestInReviewWaitsForItsReviews() {
        List<SeatRow> approvers = seats(SeatKind.APPROVER, SeatState.INVITED, SeatState.ACCEPTED);

        assertThatThrownBy(() -> ready(RequestState.REVIEW, approvers).require())
                .isInstanceOf(ReviewsMissing.class);
        assertThat(ready(RequestState.VERIFICATION, approvers).isReady()).isTrue();
        assertThat(ready(RequestState.DEFERRED, approvers).isReady()).isTrue();
    }

    @Test
    void asManyAreNamedAsHaveToAgreeAndWhoIsOutDoesNotCount() {
        assertThatCode(() -> ready(RequestState.REVIEW, reviewedAnd(SeatState.INVITED, SeatState.ACCEPTED))
                        .require())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ready(RequestState.REVIEW, reviewedAnd(SeatState.ACCEPTED, SeatState.RECUSED))
                        .require())
                .isInstanceOf(TooFewApprovers.class);
    }

    private static DecisionReadiness ready(RequestState state, List<SeatRow> seats) {
        return DecisionReadiness.of(state, 2, new Quorum(2), seats);
    }

    private static List<SeatRow> reviewedAnd(SeatState... approvers) {
        return Stream.concat(
                        seats(SeatKind.REVIEWER, SeatState.SUBMITTED, SeatState.LOCKED).stream(),
                        seats(SeatKind.APPROVER, approvers).stream())
                .toList();
    }

    private static List<SeatRow> seats(SeatKind part, SeatState... states) {
        return Stream.of(states)
                .map(state -> new SeatRow(ID, ID, ID, "", "", part, state, Relation.NONE, Instant.EPOCH, 0))
                .toList();
    }
}
