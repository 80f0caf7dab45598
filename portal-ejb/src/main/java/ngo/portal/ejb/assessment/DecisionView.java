package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.DeterminationRow;
import ngo.portal.persistence.assessment.VoteRow;
import ngo.portal.persistence.assessment.Voting.Approver;

/**
 * The state of a decision, and its outcome.
 *
 * @param round number of the voting round
 * @param needed how many approvers have to agree
 * @param votes votes of this round and earlier ones; empty for readers who have no part in the decision
 * @param pending approvers whose vote is missing in this round; empty for readers who have no part in it
 * @param stuck whether no approver is left who could complete the decision
 * @param decided newest first
 * @param found result of the verification, for grants officers; empty for everybody else
 */
public record DecisionView(
        int round,
        int needed,
        List<Vote> votes,
        List<Approver> pending,
        boolean stuck,
        List<Decided> decided,
        String found) {

    /** Omits the result of the verification, which is a secret. */
    @Override
    public String toString() {
        return "DecisionView";
    }

    public DecisionView {
        votes = List.copyOf(votes);
        pending = List.copyOf(pending);
        decided = List.copyOf(decided);
    }

    /** The vote of one approver, with its reason. */
    public record Vote(VoteRow row, Optional<Award> award, String reason, String toApplicant) {

        /** Omits sums and reasons, which are secrets. */
        @Override
        public String toString() {
            return "Vote";
        }
    }

    /**
     * A decision that was made.
     *
     * @param reason for the funder alone; empty for everybody else
     */
    public record Decided(DeterminationRow row, Optional<Award> award, String toApplicant, String reason) {

        /** Omits sums and reasons, which are secrets. */
        @Override
        public String toString() {
            return "Decided";
        }
    }
}
