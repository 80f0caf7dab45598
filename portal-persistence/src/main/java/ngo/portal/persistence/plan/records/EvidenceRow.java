package ngo.portal.persistence.plan.records;

import java.time.Instant;
import java.util.UUID;

/**
 * What shows that a commitment stands where it stands.
 *
 * @param state the one that it speaks for
 * @param source where it was found
 */
public record EvidenceRow(
        UUID commitment, CommitmentState state, String text, String source, String addedBy, Instant addedAt) {}
