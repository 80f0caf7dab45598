package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;

/** What was decided about a request. Sum, rate and reasons are sealed under this id; nobody's name is here. */
public record DeterminationRow(UUID id, UUID request, int round, Outcome outcome, Instant decidedAt) {}
