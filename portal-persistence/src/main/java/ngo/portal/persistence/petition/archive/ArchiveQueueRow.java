package ngo.portal.persistence.petition.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * A request of an organisation to archive its petition, as the leads see it in their queue.
 *
 * @param mine the reader has made the request: somebody else decides
 */
public record ArchiveQueueRow(UUID id, String title, UUID owner, String ownerName, Instant since, boolean mine) {}
