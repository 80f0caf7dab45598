package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan that waits for the leads.
 *
 * @param approved how many organisations have voted for its adoption so far
 * @param spoken whether the reader's organisation has voted in this round
 */
public record PlanQueueRow(
        UUID id, String title, UUID owner, String ownerName, Instant since, int approved, boolean spoken) {}
