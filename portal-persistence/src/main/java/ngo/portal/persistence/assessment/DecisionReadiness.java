package ngo.portal.persistence.assessment;

import java.util.Collection;
import ngo.portal.persistence.assessment.AssessmentRefusals.ReviewsMissing;
import ngo.portal.persistence.assessment.AssessmentRefusals.TooFewApprovers;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.funding.RequestState;

/**
 * Checks what is still missing before the approvers vote. An emergency is decided without reviews, and a deferred request
 * had its reviews before: only a request in review waits for them.
 *
 * @param reviewed whether the reviews that the call requires are in
 * @param staffed whether the quorum can be reached with the approvers who are named and not excluded
 */
public record DecisionReadiness(boolean reviewed, boolean staffed) {

    public static DecisionReadiness of(
            RequestState state, int reviewsNeeded, Quorum quorum, Collection<SeatRow> seats) {
        long reviews = seats.stream()
                .filter(seat -> seat.part() == SeatKind.REVIEWER && seat.state().isIn())
                .count();
        long approvers = seats.stream()
                .filter(seat ->
                        seat.part() == SeatKind.APPROVER && !seat.state().isOut())
                .count();
        return new DecisionReadiness(
                state != RequestState.REVIEW || reviews >= reviewsNeeded, approvers >= quorum.needed());
    }

    public boolean isReady() {
        return reviewed && staffed;
    }

    /** Refuses with the first thing that is missing. */
    public void require() {
        if (!reviewed) {
            throw new ReviewsMissing();
        }
        if (!staffed) {
            throw new TooFewApprovers();
        }
    }
}
