package ngo.portal.persistence.plan.records;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of evidence for the state of a commitment.
 *
 * @param state the one that it supports
 * @param source where it was found
 */
public record EvidenceRow(
        UUID commitment, CommitmentState state, String text, String source, String addedBy, Instant addedAt) {}
