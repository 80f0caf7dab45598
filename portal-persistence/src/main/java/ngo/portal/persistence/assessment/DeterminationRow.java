package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;

/** The decision about a request. Sum, rate and reasons are sealed under this id; the row names nobody. */
public record DeterminationRow(UUID id, UUID request, int round, Outcome outcome, Instant decidedAt) {}
