package ngo.portal.persistence.petition.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * A petition that its organisation wants to archive, as it waits for the leads.
 *
 * @param mine the reader has asked for it: somebody else decides
 */
public record ArchiveQueueRow(UUID id, String title, UUID owner, String ownerName, Instant since, boolean mine) {}
