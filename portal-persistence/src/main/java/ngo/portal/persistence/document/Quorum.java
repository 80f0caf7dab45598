package ngo.portal.persistence.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * N-of-M approval: enough organisations have approved, each counted once, and not only the one that holds the pen.
 *
 * @param needed how many organisations have to approve
 */
public record Quorum(int needed) {

    public Quorum {
        if (needed < 1) {
            throw new IllegalArgumentException("a quorum needs somebody");
        }
    }

    public boolean isReached(List<ApprovalRow> given, Round round, UUID owner) {
        return isReached(approving(given, round), owner);
    }

    /** Whether the quorum would be reached if this organisation approved now. */
    public boolean isReachedWith(UUID organisation, List<ApprovalRow> given, Round round, UUID owner) {
        Set<UUID> approving = new HashSet<>(approving(given, round));
        approving.add(organisation);
        return isReached(approving, owner);
    }

    private boolean isReached(Set<UUID> approving, UUID owner) {
        boolean somebodyElse = approving.stream().anyMatch(organisation -> !organisation.equals(owner));
        return approving.size() >= needed && somebodyElse;
    }

    /** Whether an organisation has given its verdict in this round. */
    public static boolean hasSpoken(List<ApprovalRow> given, Round round, UUID organisation) {
        return given.stream()
                .anyMatch(approval -> approval.round().equals(round)
                        && approval.organisation().equals(organisation));
    }

    /** The organisations that have approved so far. */
    public static Set<UUID> approving(List<ApprovalRow> given, Round round) {
        return given.stream()
                .filter(approval -> approval.round().equals(round) && approval.verdict() == Verdict.APPROVE)
                .map(ApprovalRow::organisation)
                .collect(Collectors.toSet());
    }
}
