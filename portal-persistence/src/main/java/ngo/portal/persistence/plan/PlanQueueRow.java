package ngo.portal.persistence.plan;

import java.time.Instant;
import java.util.UUID;

/** A plan that waits for the leads. */
public record PlanQueueRow(UUID id, String title, UUID owner, String ownerName, Instant since) {}
