package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;

/** The vote of one approver. Sum and reasons are sealed under this id. */
public record VoteRow(UUID id, int round, String subject, String name, Outcome outcome, Instant givenAt) {}
