package ngo.portal.persistence.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.assessment.AssessmentRefusals.AlreadyDecided;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotNamed;
import ngo.portal.persistence.document.Quorum;

/**
 * The count of the approvers' votes. A decision needs enough of the named approvers who vote for the same outcome and the
 * same sum, because votes for different sums agree on none. An approver with a relation to the applicant has no vote, and
 * loses one that was given before the relation was known.
 *
 * @param quorum how many have to agree
 * @param approvers all who were named
 * @param votes their votes in this round, the earliest first
 */
public record Voting(Quorum quorum, List<Approver> approvers, List<Vote> votes) {

    /** No single person grants money, even if a call says so; the database enforces the same. */
    public static final int MIN_APPROVERS = 2;

    /** The quorum that the call sets, and at least two. */
    public static Quorum quorum(int wanted) {
        return new Quorum(Math.max(MIN_APPROVERS, wanted));
    }

    public Voting {
        approvers = List.copyOf(approvers);
        votes = List.copyOf(votes);
    }

    /** An approver of the request. */
    public record Approver(String subject, String name, SeatState seat) {}

    /** The vote of one approver. */
    public record Vote(String subject, DecisionBallot ballot) {}

    /** Refuses a person who has no vote here, or has voted already. */
    public void requireMayVote(String subject) {
        if (entitled()
                .noneMatch(one -> one.subject().equals(subject) && one.seat().isTaken())) {
            throw new NotNamed();
        }
        if (hasSpoken(subject)) {
            throw new AlreadyDecided();
        }
    }

    public boolean hasSpoken(String subject) {
        return votes.stream().anyMatch(vote -> vote.subject().equals(subject));
    }

    /** The approvers who still have to vote. */
    public List<Approver> pending() {
        return entitled().filter(one -> !hasSpoken(one.subject())).toList();
    }

    /** The decision, once enough approvers have voted for it. */
    public Optional<DecisionBallot> decided() {
        return counted().entrySet().stream()
                .filter(one -> one.getValue() >= quorum.needed())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the remaining approvers cannot reach a decision: others have to be named. */
    public boolean isStuck() {
        long most = counted().values().stream().mapToLong(Long::longValue).max().orElse(0);
        return decided().isEmpty() && most + pending().size() < quorum.needed();
    }

    private Map<DecisionBallot, Long> counted() {
        Set<String> able = entitled().map(Approver::subject).collect(Collectors.toSet());
        Map<String, DecisionBallot> first = votes.stream()
                .filter(vote -> able.contains(vote.subject()))
                .collect(Collectors.toMap(Vote::subject, Vote::ballot, (said, again) -> said));
        return first.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Stream<Approver> entitled() {
        return approvers.stream().filter(one -> !one.seat().isOut());
    }
}
