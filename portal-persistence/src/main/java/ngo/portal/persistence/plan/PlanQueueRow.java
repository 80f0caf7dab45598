package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan that waits for the leads.
 *
 * @param approved how many organisations would adopt it, as far as they have said
 * @param spoken the reader's organisation has spoken in this round
 */
public record PlanQueueRow(
        UUID id, String title, UUID owner, String ownerName, Instant since, int approved, boolean spoken) {}
