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
 * Enough of the named approvers want the same: the same outcome and the same sum, for voices for different sums would agree on
 * none. Whoever has a relation to the applicant has no voice, and loses one that was given before it was known.
 *
 * @param quorum how many have to agree
 * @param approvers all who were named
 * @param voices what they have said in this round, the first said first
 */
public record Voting(Quorum quorum, List<Approver> approvers, List<MembershipAuthority> voices) {

    /** One person grants no money, whatever a call says; the database holds the same. */
    public static final int MIN_APPROVERS = 2;

    /** As many as a call asks for, and never one alone. */
    public static Quorum quorum(int wanted) {
        return new Quorum(Math.max(MIN_APPROVERS, wanted));
    }

    public Voting {
        approvers = List.copyOf(approvers);
        voices = List.copyOf(voices);
    }

    /** Somebody who was named to decide. */
    public record Approver(String subject, String name, SeatState seat) {}

    /** What one of them wants. */
    public record MembershipAuthority(String subject, DecisionBallot ballot) {}

    /** Refuses whoever has no voice here, or has spoken already. */
    public void requireVoice(String subject) {
        if (entitled()
                .noneMatch(one -> one.subject().equals(subject) && one.seat().isTaken())) {
            throw new NotNamed();
        }
        if (hasSpoken(subject)) {
            throw new AlreadyDecided();
        }
    }

    public boolean hasSpoken(String subject) {
        return voices.stream().anyMatch(voice -> voice.subject().equals(subject));
    }

    /** Who still has to say something. */
    public List<Approver> pending() {
        return entitled().filter(one -> !hasSpoken(one.subject())).toList();
    }

    /** What is decided, once enough want it. */
    public Optional<DecisionBallot> decided() {
        return counted().entrySet().stream()
                .filter(one -> one.getValue() >= quorum.needed())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Nobody is left who could bring about a decision: others have to be named. */
    public boolean isStuck() {
        long most = counted().values().stream().mapToLong(Long::longValue).max().orElse(0);
        return decided().isEmpty() && most + pending().size() < quorum.needed();
    }

    private Map<DecisionBallot, Long> counted() {
        Set<String> able = entitled().map(Approver::subject).collect(Collectors.toSet());
        Map<String, DecisionBallot> first = voices.stream()
                .filter(voice -> able.contains(voice.subject()))
                .collect(Collectors.toMap(
                        MembershipAuthority::subject, MembershipAuthority::ballot, (said, again) -> said));
        return first.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Stream<Approver> entitled() {
        return approvers.stream().filter(one -> !one.seat().isOut());
    }
}
