package ngo.portal.persistence.assessment;

import java.util.Collection;
import ngo.portal.persistence.assessment.AssessmentRefusals.ReviewsMissing;
import ngo.portal.persistence.assessment.AssessmentRefusals.TooFewApprovers;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.funding.RequestState;

/**
 * What is still missing before the approvers are asked for a decision. An emergency is decided without reviews, and what was
 * deferred had its reviews before: only a request in review waits for them.
 *
 * @param reviewed whether the reviews are in that the call asks for
 * @param staffed whether as many approvers are named, and not out, as have to agree
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

    /** Refuses with what is missing first. */
    public void require() {
        if (!reviewed) {
            throw new ReviewsMissing();
        }
        if (!staffed) {
            throw new TooFewApprovers();
        }
    }
}
