package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.DeterminationRow;
import ngo.portal.persistence.assessment.VoteRow;
import ngo.portal.persistence.assessment.Voting.Approver;

/**
 * How far a decision is, and what was decided.
 *
 * @param round which time it is that the approvers are asked
 * @param needed how many have to want the same
 * @param voices of this round and those before it; none for whoever has no part in the decision
 * @param pending who is awaited in this round; nobody for whoever has no part in it
 * @param stuck nobody is left who could bring about a decision
 * @param decided the newest first
 * @param found what the verification has found out, for grants officers; empty for everybody else
 */
public record DecisionView(
        int round,
        int needed,
        List<MembershipAuthority> voices,
        List<Approver> pending,
        boolean stuck,
        List<Decided> decided,
        String found) {

    /** What was found out is a secret. */
    @Override
    public String toString() {
        return "DecisionView";
    }

    public DecisionView {
        voices = List.copyOf(voices);
        pending = List.copyOf(pending);
        decided = List.copyOf(decided);
    }

    /** What one approver wants, and why. */
    public record MembershipAuthority(VoteRow row, Optional<Award> award, String reason, String toApplicant) {

        /** Sums and reasons are secrets. */
        @Override
        public String toString() {
            return "Voice";
        }
    }

    /**
     * What was decided.
     *
     * @param reason for the funder alone, and empty for everybody else
     */
    public record Decided(DeterminationRow row, Optional<Award> award, String toApplicant, String reason) {

        /** Sums and reasons are secrets. */
        @Override
        public String toString() {
            return "Decided";
        }
    }
}
